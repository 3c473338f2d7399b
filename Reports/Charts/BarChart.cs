using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts;

/// <param name="Style">Its colour; <c>null</c> for the chart's own.</param>
public sealed record NamedBar(string Key, string Name, ChartPoint Point, SeriesStyle? Style = null);

/// <summary>One horizontal bar for each name, from zero, in the order given.</summary>
public sealed record BarChart : ChartSpec
{
    public required string Measure { get; init; }

    /// <summary>What the names are, e.g. <c>Kommun</c>.</summary>
    public required string NameHeading { get; init; }

    public required IReadOnlyList<NamedBar> Bars { get; init; }

    public ValueForm Form { get; init; } = ValueForm.Count;

    /// <summary>Key of the bar that keeps its colour while the rest turn grey.</summary>
    public string? Focus { get; init; }

    internal bool IsGrey(NamedBar bar) => Focus is not null && bar.Key != Focus;

    internal override bool IsEmpty => Bars.Count == 0;

    public override ChartTable ToTable() => new(
        PeriodTable.Caption(this),
        [new(NameHeading, false), new(Measure, true)],
        [.. Bars.Select(bar => (IReadOnlyList<string>)[bar.Name, bar.Point.Text(Form, Language)])],
        [.. PeriodTable.SymbolNotes(Bars.Select(bar => bar.Point), Language)]);

    private protected override IEnumerable<string> DescribeParts() =>
    [
        Say($"Liggande staplar. {Measure}.", $"Horizontal bars. {Measure}."),
        Bars.Count == 0 ? "" : string.Join(", ", Bars.Select(bar => $"{bar.Name} {bar.Point.Text(Form, Language)}")) + ".",
    ];
}
