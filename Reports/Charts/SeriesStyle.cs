namespace SmvInsights.Reports.Charts;

public enum Marker
{
    Circle,
    Square,
    Triangle,
    Diamond,
    Cross,
}

/// <summary>How a series is told from the others: by colour, by marker and by dash, so that colour is never alone.</summary>
/// <param name="Colour">At least 3:1 on white and on #121212.</param>
/// <param name="Dash">Lengths of dash and gap, <c>null</c> for a solid line.</param>
/// <param name="Role">Name of the colour in <c>chart-drawing.css</c> where the dark theme needs another one.</param>
public sealed record SeriesStyle(string Colour, Marker Marker, string? Dash = null, string? Role = null)
{
    /// <summary>The county, or a single series that is no district.</summary>
    public static readonly SeriesStyle Main = new("#6A2A80", Marker.Circle, Role: "accent");

    /// <summary>What is not chosen.</summary>
    public static readonly SeriesStyle Context = new("#857D8C", Marker.Circle);
}

/// <summary>Colour and form of the districts, the same in every chart; a district keeps its slot whatever else is shown.</summary>
public static class DistrictStyle
{
    private static readonly SeriesStyle[] Slots =
    [
        new("#005AFF", Marker.Circle),
        new("#B4871E", Marker.Square, "7 3"),
        new("#0FA587", Marker.Triangle, "2 3"),
        new("#C30F4B", Marker.Diamond, "8 3 2 3"),
        new("#786987", Marker.Cross, "13 4"),
    ];

    /// <param name="slot">From 0, the district's place in the fixed order of the county; beyond the palette all are grey and need panels of their own.</param>
    public static SeriesStyle Of(int slot) => slot >= 0 && slot < Slots.Length ? Slots[slot] : SeriesStyle.Context;
}
