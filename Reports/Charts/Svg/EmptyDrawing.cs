namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Says that there is nothing, where axes alone would leave the reader to wonder.</summary>
internal static class EmptyDrawing
{
    private const double Height = 72;

    public static string Draw(ChartSpec spec, ChartFrame frame)
    {
        var sheet = new Sheet(spec, frame);
        sheet.Outline(0.5, sheet.Y + 0.5, frame.Width - 1, Height - 1, Paint.Axis, 1, "4 3", 6);
        sheet.Text(frame.Width / 2, sheet.Y + Height / 2 + Look.QuietLabel.Drop, ChartWords.Nothing.In(spec.Language), Look.QuietLabel, Anchor.Middle);
        sheet.Y += Height;
        return sheet.Finish();
    }
}
