namespace SmvInsights.Reports.Charts.Svg;

/// <summary>A tile and a sign for what became of a report, told apart without colour.</summary>
internal static class ReportSign
{
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

    /// <summary>About 10 units high, around the middle given.</summary>
    public static void Draw(Sheet sheet, ReportState state, double x, double y)
    {
        switch (state)
        {
            case ReportState.InTime:
                Stroke(sheet, p => p.Move(x - 4, y + 0.2).Line(x - 1.2, y + 3.2).Line(x + 4.2, y - 3.4));
                break;
            case ReportState.Late:
                sheet.Svg.Open("circle").At("cx", x).At("cy", y - 1).At("r", 4.2).NoFill().Stroke(Paint.Ink, 1.4).Done();
                Stroke(sheet, p => p.Move(x, y - 3.4).Line(x, y - 0.8).Line(x + 2, y - 0.8));
                break;
            case ReportState.Corrected:
                Stroke(sheet, p => p.Move(x - 4, y + 3.8).Line(x + 4, y + 3.8).Move(x - 3.4, y + 1).Line(x + 2.2, y - 4.6).Line(x + 4, y - 2.8).Line(x - 1.6, y + 1.4));
                break;
            case ReportState.History:
                Stroke(sheet, p => p.Move(x - 3.8, y).Line(x + 3.8, y).Move(x - 3.8, y).Line(x - 0.8, y - 3).Move(x - 3.8, y).Line(x - 0.8, y + 3));
                break;
            case ReportState.Missing:
                Stroke(sheet, p => p.Move(x - 3.4, y - 3.4).Line(x + 3.4, y + 3.4).Move(x + 3.4, y - 3.4).Line(x - 3.4, y + 3.4));
                break;
        }
    }

    private static Paint Ground(ReportState state) => state switch
    {
        ReportState.Late => Paint.Late,
        ReportState.Corrected => Paint.Corrected,
        ReportState.Missing => Paint.Missing,
        _ => Paint.InTime,
    };

    private static void Stroke(Sheet sheet, Action<SvgWriter> path) =>
        sheet.Svg.Path(p => path(p)).NoFill().Stroke(Paint.Ink, 1.5).At("stroke-linecap", "round").At("stroke-linejoin", "round").Done();
}
