namespace SmvInsights.Reports.Charts.Svg;

/// <summary>A colour by its role: the light theme's value stands in the drawing, the dark theme's in <c>chart-drawing.css</c> under the role's name.</summary>
/// <param name="Role"><c>null</c> where one colour serves both themes.</param>
internal readonly record struct Paint(string Light, string? Role = null)
{
    public static readonly Paint Ink = new("#1E1623", "ink");
    public static readonly Paint Mute = new("#5B5162", "mute");
    public static readonly Paint Grid = new("#E8E4EA", "grid");
    public static readonly Paint Axis = new("#82778A", "axis");
    public static readonly Paint Panel = new("#FFFFFF", "panel");
    public static readonly Paint Track = new("#E0DAE4", "track");
    public static readonly Paint Band = new("#F3F0F5", "band");
    public static readonly Paint Target = new("#E3F1EC", "target");
    public static readonly Paint Hatch = new("#8F8597", "hatch");
    public static readonly Paint Accent = new("#6A2A80", "accent");
    public static readonly Paint Alarm = new("#A01228", "alarm");
    public static readonly Paint InTime = new("#D9EEE7", "intime");
    public static readonly Paint Late = new("#FBE6BC", "late");
    public static readonly Paint Corrected = new("#DCE6FB", "corrected");
    public static readonly Paint Missing = new("#FBE4E1", "missing");

    public static Paint Of(SeriesStyle style) => new(style.Colour, style.Role);
}
