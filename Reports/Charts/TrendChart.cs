using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts;

/// <summary>The range aimed at, in the unit of the chart; an open end is <c>null</c>.</summary>
/// <param name="Label">For example <c>Mål 75–90 %</c>.</param>
public sealed record TargetBand(decimal? Low, decimal? High, string Label);

/// <summary>Lines over time, points shown, never smoothed, with a gap for whatever is not a plain figure.</summary>
public sealed record TrendChart : ChartSpec
{
    /// <summary>More lines than this are a tangle: <see cref="SmallMultiples"/> instead.</summary>
    public const int MostSeries = 5;

    private readonly IReadOnlyList<ChartSeries> _series = [];

    /// <summary>What is counted, e.g. <c>Stödsamtal</c>; begins the alternative text.</summary>
    public required string Measure { get; init; }

    public required IReadOnlyList<Period> Periods { get; init; }

    /// <exception cref="ArgumentException">More than <see cref="MostSeries"/>.</exception>
    public required IReadOnlyList<ChartSeries> Series
    {
        get => _series;
        init => _series = value.Count <= MostSeries ? value : throw new ArgumentException($"At most {MostSeries} series in one chart.", nameof(value));
    }

    public ValueForm Form { get; init; } = ValueForm.Count;

    /// <summary>Key of the series that keeps its colour while the rest turn grey; <c>null</c> for all in colour.</summary>
    public string? Focus { get; init; }

    public TargetBand? Target { get; init; }

    /// <summary>First period that is a forecast.</summary>
    public Period? ForecastFrom { get; init; }

    internal bool IsForecast(int period) => ForecastFrom is { } from && Periods[period].First >= from.First;

    internal bool IsGrey(ChartSeries series) => Focus is not null && series.Key != Focus;

    internal override bool IsEmpty => Series.Count == 0 || Periods.Count == 0;

    public override ChartTable ToTable() => PeriodTable.Of(this, Periods, Series, Form, ForecastFrom);

    private protected override IEnumerable<string> DescribeParts() =>
    [
        Say($"Linjediagram. {Measure}, {Periods.Span(Language)}.", $"Line chart. {Measure}, {Periods.Span(Language)}."),
        .. Series.Select(series => SeriesWords.Describe(series, Periods, Form, Language)),
        Target is null ? "" : $"{Target.Label}.",
        .. Breaks.Select(one => $"{one.Sentence(Series, Language)}."),
        .. Notes.Select(note => $"{note.Sentence(Language)}."),
    ];
}
