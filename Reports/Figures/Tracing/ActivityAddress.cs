using System.Globalization;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures.Tracing;

/// <summary>A figure of the activity reports: the answer to a <see cref="FigureQuery"/> for one district (or <c>LÄN</c>), period and indicator.</summary>
public sealed record ActivityAddress(string Indicator, string District, Period Period) : FigureAddress
{
    /// <inheritdoc cref="FigureQuery.Municipality"/>
    public string? Municipality { get; init; }

    /// <inheritdoc cref="FigureQuery.Actor"/>
    public string? Actor { get; init; }

    public TargetGroup? TargetGroup { get; init; }

    public Sex? Sex { get; init; }

    /// <summary>The last month asked for where it is not the period's own: what a stock shows.</summary>
    public Month? To { get; init; }

    /// <summary>See <see cref="AsOrganised.Day"/>.</summary>
    public DateOnly? AsOrganised { get; init; }

    /// <returns><c>null</c> for what no district reported as such, and for a scenario's figures.</returns>
    public static ActivityAddress? Of(FigureQuery query, Figure figure) => figure.District == Figure.NotDivided || query.AsOrganised.Planned is not null ? null : new(figure.Indicator, figure.District, figure.Period)
    {
        Municipality = query.Municipality, Actor = query.Actor, TargetGroup = query.TargetGroup, Sex = query.Sex,
        To = query.To < figure.Period.Last ? query.To : null, AsKnownAt = query.AsKnownAt, AsOrganised = query.AsOrganised.Day,
    };

    /// <summary>The question that the figure answers.</summary>
    public FigureQuery Question(Viewer viewer) => new(viewer, [Indicator], Period.First, To ?? Period.Last)
    {
        District = District, Municipality = Municipality, Actor = Actor, TargetGroup = TargetGroup, Sex = Sex, By = Period.Grain, AsKnownAt = AsKnownAt, AsOrganised = new(AsOrganised),
    };

    internal static ActivityAddress From(Func<string, string?> part) => new(Required(part, "indicator"), Required(part, "district"), Period.Parse(Required(part, "period")))
    {
        Municipality = part("municipality"), Actor = part("actor"),
        TargetGroup = Word(ActivityColumns.TargetGroups, part("targetGroup")), Sex = Word(ActivityColumns.Sexes, part("sex")),
        To = part("to") is { } to ? Period.Parse(to).First : null, AsOrganised = part("asOrganised") is { } day ? Day(day) : null,
    };

    protected override IEnumerable<(string Name, string? Value)> Parts() =>
    [
        ("indicator", Indicator), ("district", District), ("period", Period.ToString()), ("to", To?.ToString()), ("municipality", Municipality), ("actor", Actor),
        ("targetGroup", TargetGroup is { } group ? ActivityColumns.TargetGroups.WordOf(group) : null), ("sex", Sex is { } sex ? ActivityColumns.Sexes.WordOf(sex) : null),
        ("asOrganised", AsOrganised?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day : throw new ArgumentException($"'{text}' is not a day; write it like 2026-07-01.");
}
