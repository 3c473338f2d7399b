using System.Globalization;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts;

/// <summary>A chart's notes in the order of time, each with a number of its own, by which its period's mark in the plot and its words below find each other.</summary>
internal sealed class NumberedNotes
{
    private NumberedNotes(IReadOnlyList<(int Number, int At, PeriodNote Note)> all) => All = all;

    /// <summary>With its number and the index of its period.</summary>
    public IReadOnlyList<(int Number, int At, PeriodNote Note)> All { get; }

    /// <summary>Those of the chart's periods.</summary>
    public static NumberedNotes Of(ChartSpec spec, IReadOnlyList<Period> periods) =>
        new([.. spec.Notes.Select(note => (At: periods.ToList().IndexOf(note.Period), Note: note)).Where(one => one.At >= 0).OrderBy(one => one.At)
            .Select((one, index) => (index + 1, one.At, one.Note))]);

    /// <summary>One for each period with a note that concerns the series; of all where it is <c>null</c>. Its words hold the numbers of all of them: <c>1–3, 5</c>.</summary>
    public IReadOnlyList<(string Numbers, int At)> Marks(ChartSeries? series = null) =>
        [.. All.Where(one => series is null || one.Note.Concerns(series)).GroupBy(one => one.At, one => one.Number).Select(mark => (Spans([.. mark]), mark.Key))];

    /// <summary>A line for each note of a period, to follow its figures: <c>(1) Länskonferens</c>.</summary>
    public string Lines(int period, ChartSeries? series = null) =>
        string.Concat(All.Where(one => one.At == period && (series is null || one.Note.Concerns(series))).Select(one => $"\n({one.Number}) {one.Note.Text}"));

    /// <summary>Numbers in a row, the first and the last of those that follow on one another.</summary>
    private static string Spans(IReadOnlyList<int> numbers) =>
        string.Join(", ", numbers.Select((number, index) => (number, index)).GroupBy(one => one.number - one.index, one => one.number)
            .Select(span => span.First() == span.Last() ? Text(span.First()) : $"{Text(span.First())}–{Text(span.Last())}"));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
