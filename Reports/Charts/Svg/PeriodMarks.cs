using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Breaks, and where a forecast begins, stand above the plot; a break leads a thin dashed line down between two periods. The earliest stands highest, so that no line runs through another's words.</summary>
internal sealed class PeriodMarks
{
    private const double Row = 17;
    private const double Gap = 5;
    private const string BreakDash = "2 3";

    private readonly List<(string Text, int At, bool IsBreak)> _marks;

    /// <param name="breaks">Those of other periods are left out.</param>
    /// <param name="forecast">What stands where it begins, and the index of that period.</param>
    public PeriodMarks(IReadOnlyList<Period> periods, IReadOnlyList<ChartBreak> breaks, (string Text, int At)? forecast = null)
    {
        var all = periods.ToList();
        _marks = [.. breaks.Select(one => (one.Label, At: all.IndexOf(one.Period), true)).Where(one => one.At >= 0)];
        if (forecast is { } begins) _marks.Add((begins.Text, begins.At, false));
        _marks.Sort((one, other) => one.At.CompareTo(other.At));
    }

    /// <summary>Room to keep above the plot.</summary>
    public double Height => _marks.Count > 0 ? _marks.Count * Row + Gap : 0;

    public void Draw(Sheet sheet, PeriodAxis axis, double top, double bottom)
    {
        for (var i = 0; i < _marks.Count; i++)
            if (_marks[i].IsBreak) sheet.Line(axis.Start(_marks[i].At), Y(i) + 4, axis.Start(_marks[i].At), bottom, Paint.Mute, 1, BreakDash);
        for (var i = 0; i < _marks.Count; i++)
        {
            var text = TextMeasure.Fit(_marks[i].Text, sheet.Width, Look.Small);
            sheet.TextOnPanel(Math.Min(axis.Start(_marks[i].At) + 5, sheet.Width - TextMeasure.Width(text, Look.Small)), Y(i) + 12, text, Look.Small);
        }

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
