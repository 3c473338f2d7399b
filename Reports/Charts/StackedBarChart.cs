using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts;

/// <summary>Parts of a whole over time, stacked from zero. A bar that lacks a part is marked and bears no total.</summary>
public sealed record StackedBarChart : ChartSpec
{
    private readonly IReadOnlyList<ChartSeries> _series = [];

    public required string Measure { get; init; }

    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>From the bottom up.</summary>
    /// <exception cref="ArgumentException">More than <see cref="TrendChart.MostSeries"/>.</exception>
    public required IReadOnlyList<ChartSeries> Series
    {
        get => _series;
        init => _series = value.Count <= TrendChart.MostSeries ? value
            : throw new ArgumentException($"At most {TrendChart.MostSeries} series in one chart.", nameof(value));
    }

    public ValueForm Form { get; init; } = ValueForm.Count;

    internal override bool IsEmpty => Series.Count == 0 || Periods.Count == 0;

    public override ChartTable ToTable() => PeriodTable.Of(this, Periods, Series, Form);

    /// <summary>The sum of a bar, only where every part of it is plain.</summary>
    internal decimal? TotalOf(int period) =>
        Series.Count > 0 && Series.All(series => series[period].IsPlain || series[period].Status == CellStatus.NotApplicable)
            ? Series.Sum(series => series[period].Value ?? 0)
            : null;

    private protected override IEnumerable<string> DescribeParts() =>
    [
        Say($"Staplat stapeldiagram. {Measure}, {Periods.Span(Language)}.", $"Stacked bar chart. {Measure}, {Periods.Span(Language)}."),
        .. Series.Select(series => SeriesWords.Describe(series, Periods, Form, Language)),
        .. Breaks.Select(one => $"{one.Sentence(Series, Language)}."),
        .. Notes.Select(note => $"{note.Sentence(Language)}."),
    ];
}
