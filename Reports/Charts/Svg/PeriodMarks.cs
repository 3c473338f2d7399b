using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>How a mark leads down into the plot.</summary>
internal enum MarkLine
{
    None,

    /// <summary>Through the period.</summary>
    Through,

    /// <summary>Thin and dashed, before the period.</summary>
    Before,
}

/// <summary>Words about a period that stand above the plot.</summary>
internal readonly record struct PeriodMark(Period Period, string Text, MarkLine Line)
{
    public static IEnumerable<PeriodMark> Of(IEnumerable<PeriodNote> notes) => notes.Select(note => new PeriodMark(note.Period, note.Text, MarkLine.Through));

    public static IEnumerable<PeriodMark> Of(IEnumerable<ChartBreak> breaks) => breaks.Select(one => new PeriodMark(one.Period, one.Label, MarkLine.Before));
}

/// <summary>Marks one above the other, the earliest highest, so that no line runs through another's words.</summary>
internal sealed class PeriodMarks
{
    private const double Row = 17;
    private const double Gap = 5;
    private const string BreakDash = "2 3";

    private readonly List<(PeriodMark Mark, int At)> _marks;

    /// <param name="marks">Those of other periods are left out.</param>
    public PeriodMarks(IReadOnlyList<Period> periods, IEnumerable<PeriodMark> marks)
    {
        var all = periods.ToList();
        _marks = [.. marks.Select(mark => (mark, At: all.IndexOf(mark.Period))).Where(one => one.At >= 0).OrderBy(one => one.At)];
    }

    /// <summary>Room to keep above the plot.</summary>
    public double Height => _marks.Count > 0 ? _marks.Count * Row + Gap : 0;

    public void Draw(Sheet sheet, PeriodAxis axis, double top, double bottom)
    {
        for (var i = 0; i < _marks.Count; i++)
        {
            var line = _marks[i].Mark.Line;
            if (line != MarkLine.None) sheet.Line(X(i), Y(i) + 4, X(i), bottom, Paint.Mute, 1, line == MarkLine.Before ? BreakDash : null);
        }
        for (var i = 0; i < _marks.Count; i++)
        {
            var text = TextMeasure.Fit(_marks[i].Mark.Text, sheet.Width, Look.Small);
            var width = TextMeasure.Width(text, Look.Small);
            var x = Math.Min(X(i) + 5, sheet.Width - width);
            sheet.Rect(x - 2, Y(i), width + 4, Row - 1, Paint.Panel);
            sheet.Text(x, Y(i) + 12, text, Look.Small);
        }

        double X(int i) => _marks[i].Mark.Line == MarkLine.Through ? axis.Middle(_marks[i].At) : axis.Start(_marks[i].At);

        double Y(int i) => top - Gap - (_marks.Count - i) * Row;
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
