using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts;

/// <summary>One small trend for each series, all on the same axes: for more than five series, or one panel for each district.</summary>
public sealed record SmallMultiples : ChartSpec
{
    public required string Measure { get; init; }

    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>One panel each, in this order.</summary>
    public required IReadOnlyList<ChartSeries> Panels { get; init; }

    public ValueForm Form { get; init; } = ValueForm.Count;

    /// <summary>Key of the panel that keeps its colour while the rest turn grey.</summary>
    public string? Focus { get; init; }

    internal bool IsGrey(ChartSeries panel) => Focus is not null && panel.Key != Focus;

    internal override bool IsEmpty => Panels.Count == 0 || Periods.Count == 0;

    public override ChartTable ToTable() => PeriodTable.Of(this, Periods, Panels, Form);

    private protected override IEnumerable<string> DescribeParts() =>
    [
        Say($"{ChartWords.Capital(ChartWords.Number(Panels.Count, Language))} linjediagram på samma skala. {Measure}, {Periods.Span(Language)}.",
            $"{ChartWords.Capital(ChartWords.Number(Panels.Count, Language))} line charts on one scale. {Measure}, {Periods.Span(Language)}."),
        .. Panels.Select(panel => SeriesWords.Describe(panel, Periods, Form, Language)),
        .. Breaks.Select(one => $"{one.Sentence(Panels, Language)}."),
        .. Notes.Select(note => $"{note.Sentence(Language)}."),
    ];
}
