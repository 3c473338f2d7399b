using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Breaks stand above the plot, each with a thin dashed line down between two periods.</summary>
internal static class PeriodMarks
{
    private const double Row = 17;
    private const double Gap = 5;
    private const string BreakDash = "2 3";

    /// <summary>Room to keep above the plot.</summary>
    public static double Height(IReadOnlyList<ChartBreak> breaks) => breaks.Count > 0 ? breaks.Count * Row + Gap : 0;

    /// <summary>The earliest stands highest, so that no line runs through another's words.</summary>
    public static void Draw(Sheet sheet, IReadOnlyList<Period> periods, IReadOnlyList<ChartBreak> breaks, PeriodAxis axis, double top, double bottom)
    {
        var placed = breaks.Select(one => (one.Label, At: periods.ToList().IndexOf(one.Period))).Where(one => one.At >= 0)
            .OrderBy(one => one.At).Select((one, row) => (one.Label, X: axis.Start(one.At), Y: top - Gap - (breaks.Count - row) * Row)).ToList();
        foreach (var mark in placed) sheet.Line(mark.X, mark.Y + 4, mark.X, bottom, Paint.Mute, 1, BreakDash);
        foreach (var mark in placed)
        {
            var text = TextMeasure.Fit(mark.Label, sheet.Width, Look.Small);
            var width = TextMeasure.Width(text, Look.Small);
            var x = Math.Min(mark.X + 5, sheet.Width - width);
            sheet.Rect(x - 2, mark.Y, width + 4, Row - 1, Paint.Panel);
            sheet.Text(x, mark.Y + 12, text, Look.Small);
        }
    }

    /// <summary>The lines alone, where there is no room for words.</summary>
    public static void Lines(Sheet sheet, IEnumerable<int> cuts, PeriodAxis axis, double top, double bottom)
    {
        foreach (var at in cuts) sheet.Line(axis.Start(at), top, axis.Start(at), bottom, Paint.Mute, 1, BreakDash);
    }

    /// <summary>The line and its label below the drawing.</summary>
    public static void AddTo(SymbolKey key, IReadOnlyList<ChartBreak> breaks)
    {
        foreach (var one in breaks) key.Add((sheet, x, y) => sheet.Line(x + 8, y - 6, x + 8, y + 6, Paint.Mute, 1, BreakDash), one.Label);
    }
}
