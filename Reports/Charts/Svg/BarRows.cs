using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Horizontal bars of money below each other, each between its words, over a scale named at the bottom.</summary>
internal static class BarRows
{
    public const double TrackHeight = 20;
    private const double RowGap = 16;
    private const double AxisHeight = 22;

    public static LinearScale Scale(IEnumerable<ChartPoint> reach, ChartFrame frame) => ValueAxis.ScaleOf(reach, ValueForm.Kronor, frame.IsNarrow ? 3 : 5, 8, frame.Width - 8);

    /// <param name="bar">Draws the nth bar with its upper edge at a height.</param>
    public static void Draw(Sheet sheet, LinearScale scale, Language language, IReadOnlyList<(string Key, BarWords Words)> rows, Action<int, double> bar)
    {
        var top = sheet.Y;
        foreach (var (_, words) in rows)
        {
            // lines behind the bars only, so that they never run through words
            foreach (var tick in Ticks(scale))
                sheet.Line(scale.At(tick), sheet.Y + words.HeadHeight - 3, scale.At(tick), sheet.Y + words.HeadHeight + TrackHeight + 3, tick == 0 ? Paint.Axis : Paint.Grid);
            sheet.Y += words.Height + TrackHeight + RowGap;
        }
        Names(sheet, scale, language, sheet.Y);
        sheet.Y = top;
        for (var i = 0; i < rows.Count; i++)
        {
            var (key, words) = rows[i];
            words.Draw(sheet, sheet.Y, TrackHeight);
            bar(i, sheet.Y + words.HeadHeight);
            HoverStrips.Over(sheet, key, words.Tooltip, 0, sheet.Y, sheet.Width, words.Height + TrackHeight);
            sheet.Y += words.Height + TrackHeight + RowGap;
        }
        sheet.Y += AxisHeight;
    }

    /// <summary>Zero alone where there is nothing to measure.</summary>
    private static IEnumerable<double> Ticks(LinearScale scale) => scale.IsEmpty ? [0] : scale.Ticks();

    private static void Names(Sheet sheet, LinearScale scale, Language language, double bottom)
    {
        var right = double.NegativeInfinity;
        foreach (var tick in Ticks(scale))
        {
            var name = ValueForm.Kronor.Tick(tick, scale.Step, scale.Reach, language);
            var width = TextMeasure.Width(name, Look.Small);
            var x = Math.Clamp(scale.At(tick) - width / 2, 0, Math.Max(0, sheet.Width - width));
            if (x < right + 10) continue;
            sheet.Text(x, bottom + 8, name, Look.Small);
            right = x + width;
        }
    }
}
