namespace SmvInsights.Reports.Charts.Svg;

/// <summary>A tile and a sign for what became of a report, told apart without colour.</summary>
internal static class ReportSign
{
    private static readonly Dictionary<ReportState, (double X, double Y)[][]> Strokes = new()
    {
        [ReportState.InTime] = [[(-4, 0.2), (-1.2, 3.2), (4.2, -3.4)]],
        [ReportState.Late] = [[(0, -3.4), (0, -0.8), (2, -0.8)]],
        [ReportState.Corrected] = [[(-4, 3.8), (4, 3.8)], [(-3.4, 1), (2.2, -4.6), (4, -2.8), (-1.6, 1.4)]],
        [ReportState.History] = [[(-3.8, 0), (3.8, 0)], [(-3.8, 0), (-0.8, -3)], [(-3.8, 0), (-0.8, 3)]],
        [ReportState.Missing] = [[(-3.4, -3.4), (3.4, 3.4)], [(3.4, -3.4), (-3.4, 3.4)]],
    };

    public static void Tile(Sheet sheet, ReportState state, double x, double y, double width, double height)
    {
        if (state == ReportState.NotYetDue)
        {
            sheet.Outline(x + 0.5, y + 0.5, width - 1, height - 1, Paint.Axis, 1, "2 3", 3);
            return;
        }
        sheet.Rect(x, y, width, height, Ground(state), 3);
        if (state == ReportState.Missing) sheet.Outline(x + 0.75, y + 0.75, width - 1.5, height - 1.5, Paint.Alarm, 1.5, null, 3);
    }

    /// <summary>About 10 units high times <paramref name="size"/>, around the middle given.</summary>
    public static void Draw(Sheet sheet, ReportState state, double x, double y, double size = 1)
    {
        if (state == ReportState.Late) sheet.Svg.Open("circle").At("cx", x).At("cy", y - size).At("r", 4.2 * size).NoFill().Stroke(Paint.Ink, 1.4).Done();
        if (!Strokes.TryGetValue(state, out var strokes)) return;
        sheet.Svg.Path(path =>
        {
            foreach (var stroke in strokes)
                for (var i = 0; i < stroke.Length; i++)
                    if (i == 0) path.Move(x + stroke[i].X * size, y + stroke[i].Y * size);
                    else path.Line(x + stroke[i].X * size, y + stroke[i].Y * size);
        }).NoFill().Stroke(Paint.Ink, 1.5).At("stroke-linecap", "round").At("stroke-linejoin", "round").Done();
    }

    private static Paint Ground(ReportState state) => state switch
    {
        ReportState.Late => Paint.Late,
        ReportState.Corrected => Paint.Corrected,
        ReportState.Missing => Paint.Missing,
        _ => Paint.InTime,
    };
}
