namespace SmvInsights.Reports.Charts;

public enum FrameKind
{
    Wide,

    /// <summary>Drawn for a phone, not shrunk to it.</summary>
    Narrow,

    /// <summary>For the typesetter: no hovering, no links.</summary>
    Print,
}

/// <summary>Where a chart is to stand.</summary>
/// <param name="Width">In the units of the drawing, which are CSS pixels at full size.</param>
/// <param name="IdPrefix">Makes the ids in the drawing unique on the page.</param>
public sealed record ChartFrame(FrameKind Kind, double Width, string IdPrefix)
{
    /// <summary>Draws title and subtitle too; left out where the page sets them as text of its own.</summary>
    public bool WithHeading { get; init; }

    /// <summary>Empty space around the drawing, for a picture that stands alone.</summary>
    public double Margin { get; init; }

    /// <summary>Addresses by period (<c>2026-10</c>) or by key of bar, budget, milestone or row; each becomes one tab stop.</summary>
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();

    public bool IsNarrow => Kind == FrameKind.Narrow;

    public bool IsPrint => Kind == FrameKind.Print;

    /// <summary>Every frame that the product draws in: three columns of a wide screen, a phone, a page of a report and a picture of its own.</summary>
    public static IReadOnlyList<ChartFrame> Drawn(string idPrefix) => [Whole(idPrefix), Medium(idPrefix), Half(idPrefix), Narrow(idPrefix), Print(idPrefix), Picture(idPrefix)];

    /// <summary>The whole width of a page.</summary>
    public static ChartFrame Whole(string idPrefix) => Wide(idPrefix, 1150);

    /// <summary>The whole width of a tablet.</summary>
    public static ChartFrame Medium(string idPrefix) => Wide(idPrefix, 700);

    /// <summary>One of two columns.</summary>
    public static ChartFrame Half(string idPrefix) => Wide(idPrefix, 540);

    public static ChartFrame Wide(string idPrefix, double width = 720) => new(FrameKind.Wide, Math.Max(width, 480), idPrefix);

    public static ChartFrame Narrow(string idPrefix, double width = 324) => new(FrameKind.Narrow, Math.Max(width, 260), idPrefix);

    /// <summary>For the text width of an A4 page (170 mm), where 12 units become 9 points.</summary>
    public static ChartFrame Print(string idPrefix = "chart", double width = 642) => new(FrameKind.Print, Math.Max(width, 480), idPrefix);

    /// <summary>With its heading and a margin, for a file of its own.</summary>
    public static ChartFrame Picture(string idPrefix = "chart") => Print(idPrefix, 900) with { WithHeading = true, Margin = 24 };
}
