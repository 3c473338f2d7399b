namespace SmvInsights.Dashboard.Tests.Look;

/// <summary>What each colour is for, and so what it must be told from. Every colour of the stylesheets stands in one of these lists, or a test says that it lacks.</summary>
/// <param name="Text">Set on each of the grounds, as text of any size.</param>
/// <param name="Marks">Lines and shapes on each of the grounds that say something by themselves: edges of fields, focus, points.</param>
/// <param name="Fills">A ground that is told from the other grounds, with the text that stands on it and the marks.</param>
/// <param name="Ornaments">What says nothing that is not said otherwise too.</param>
internal sealed record ColourTable(
    string[] Grounds, string[] Text, string[] Marks, Fill[] Fills, string[] Ornaments)
{
    public static readonly ColourTable Site = new(
        Grounds: ["page", "panel", "sunken", "accent-soft", "good-soft", "warn-soft", "bad-soft", "info-soft"],
        Text: ["ink", "ink-soft", "accent", "good", "warn", "bad", "info"],
        Marks: ["line-strong", "accent", "accent-fill", "accent-fill-hover", "good", "warn", "bad", "info", "focus"],
        Fills:
        [
            new("brand", Text: ["on-brand", "on-brand-soft"], Marks: ["on-brand", "brand-line", "brand-edge"]),
            new("brand-hover", Text: ["on-brand"], Marks: ["on-brand"]),
            new("accent-fill", Text: ["on-accent"], Marks: []),
            new("accent-fill-hover", Text: ["on-accent"], Marks: []),
            new("bad", Text: ["panel"], Marks: []),
        ],
        // the edges of panels and the rules of tables, whose order is there without them; and shadows
        Ornaments: ["line", "shadow", "shadow-raised"]);

    /// <summary>Inside charts, by the roles of <c>chart-drawing.css</c>; lines over a band have a rim in the panel's colour.</summary>
    public static readonly ColourTable Charts = new(
        Grounds: ["panel", "band"],
        Text: ["ink", "mute", "alarm"],
        Marks: ["axis", "accent", "alarm", "hatch"],
        Fills:
        [
            new("target", Text: ["ink", "mute"], Marks: ["mute"]),
            new("track", Text: ["ink"], Marks: ["accent", "alarm"]),
            new("intime", Text: ["ink"], Marks: ["ink"]),
            new("late", Text: ["ink"], Marks: ["ink"]),
            new("corrected", Text: ["ink"], Marks: ["ink"]),
            new("missing", Text: ["ink"], Marks: ["ink", "alarm"]),
            new("accent", Text: ["on-accent"], Marks: []),
        ],
        Ornaments: ["grid"]);

    /// <summary>Every colour that has a place here.</summary>
    public IEnumerable<string> Named => [.. Grounds, .. Text, .. Marks, .. Ornaments, .. Fills.SelectMany(f => (string[])[f.Ground, .. f.Text, .. f.Marks])];

    /// <summary>What must be told from what, and how well.</summary>
    public IEnumerable<(string Colour, string Ground, double AtLeast)> Pairs =>
    [
        .. from ground in Grounds from text in Text select (text, ground, Contrast.Text),
        .. from ground in Grounds from mark in Marks select (mark, ground, Contrast.Mark),
        .. from fill in Fills from text in fill.Text select (text, fill.Ground, Contrast.Text),
        .. from fill in Fills from mark in fill.Marks select (mark, fill.Ground, Contrast.Mark),
    ];
}

internal sealed record Fill(string Ground, string[] Text, string[] Marks);
