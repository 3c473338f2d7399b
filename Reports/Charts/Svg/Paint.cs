namespace SmvInsights.Reports.Charts.Svg;

/// <summary>A colour by its role: the light theme's value stands in the drawing, the dark theme's in <c>charts.css</c> under the role's name.</summary>
/// <param name="Role"><c>null</c> where one colour serves both themes.</param>
internal readonly record struct Paint(string Light, string? Role = null)
{
    public static readonly Paint Ink = new("#18212B", "ink");
    public static readonly Paint Mute = new("#59636E", "mute");
    public static readonly Paint Grid = new("#E6E9EC", "grid");
    public static readonly Paint Axis = new("#7C8791", "axis");
    public static readonly Paint Panel = new("#FFFFFF", "panel");
    public static readonly Paint Track = new("#DCE3E8", "track");
    public static readonly Paint Band = new("#EAF1F4", "band");
    public static readonly Paint Target = new("#E3F1EC", "target");
    public static readonly Paint Hatch = new("#A9B2BA", "hatch");
    public static readonly Paint Accent = new("#0A5A78", "accent");
    public static readonly Paint Alarm = new("#B3261E", "alarm");
    public static readonly Paint InTime = new("#D9EEE7", "intime");
    public static readonly Paint Late = new("#FBE6BC", "late");
    public static readonly Paint Corrected = new("#DCE6FB", "corrected");
    public static readonly Paint Missing = new("#FBE4E1", "missing");

    public static Paint Of(SeriesStyle style) => new(style.Colour, style.Role);
}
