using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>What happened in a period stands above the plot, with a line down through it; a break's line is thin, dashed and between two periods.</summary>
internal static class PeriodMarks
{
    private const double Row = 17;
    private const double Gap = 5;
    private const string BreakDash = "2 3";

    /// <summary>Room to keep above the plot.</summary>
    public static double Height(IReadOnlyList<PeriodNote> notes, IReadOnlyList<ChartBreak> breaks) =>
        notes.Count + breaks.Count is var rows and > 0 ? rows * Row + Gap : 0;

    /// <summary>The earliest stands highest, so that no line runs through another's words.</summary>
    public static void Draw(
        Sheet sheet, IReadOnlyList<Period> periods, IReadOnlyList<PeriodNote> notes, IReadOnlyList<ChartBreak> breaks, PeriodAxis axis, double top, double bottom)
    {
        var rows = notes.Count + breaks.Count;
        var placed = notes.Select(note => (note.Period, note.Text, Breaks: false)).Concat(breaks.Select(one => (one.Period, Text: one.Label, Breaks: true)))
            .Select(mark => (Mark: mark, At: periods.ToList().IndexOf(mark.Period))).Where(one => one.At >= 0)
            .OrderBy(one => one.At).Select((one, row) => (one.Mark.Text, one.Mark.Breaks, X: one.Mark.Breaks ? axis.Start(one.At) : axis.Middle(one.At), Y: top - Gap - (rows - row) * Row))
            .ToList();
        foreach (var mark in placed) sheet.Line(mark.X, mark.Y + 4, mark.X, bottom, Paint.Mute, 1, mark.Breaks ? BreakDash : null);
        foreach (var mark in placed)
        {
            var text = TextMeasure.Fit(mark.Text, sheet.Width, Look.Small);
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
