using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts;

/// <summary>A chart's notes in the order of time. Each period that has any gets a number, by which its mark in the plot and its words below find each other.</summary>
internal sealed class NumberedNotes
{
    private NumberedNotes(IReadOnlyList<(int Number, int At, PeriodNote Note)> all) => All = all;

    /// <summary>With its number and the index of its period.</summary>
    public IReadOnlyList<(int Number, int At, PeriodNote Note)> All { get; }

    /// <summary>Those of the chart's periods.</summary>
    public static NumberedNotes Of(ChartSpec spec, IReadOnlyList<Period> periods)
    {
        var placed = spec.Notes.Select(note => (At: periods.ToList().IndexOf(note.Period), Note: note)).Where(one => one.At >= 0).OrderBy(one => one.At).ToList();
        var numbers = placed.Select(one => one.At).Distinct().Index().ToDictionary(one => one.Item, one => one.Index + 1);
        return new([.. placed.Select(one => (numbers[one.At], one.At, one.Note))]);
    }

    /// <summary>One for each period with a note that concerns the series; of all where it is <c>null</c>.</summary>
    public IReadOnlyList<(int Number, int At)> Marks(ChartSeries? series = null) =>
        [.. All.Where(one => series is null || one.Note.Concerns(series)).Select(one => (one.Number, one.At)).Distinct()];

    /// <summary>A line for each note of a period, to follow its figures: <c>(1) Länskonferens</c>.</summary>
    public string Lines(int period, ChartSeries? series = null) =>
        string.Concat(All.Where(one => one.At == period && (series is null || one.Note.Concerns(series))).Select(one => $"\n({one.Number}) {one.Note.Text}"));
}
