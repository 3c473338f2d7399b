using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts;

/// <summary>What became of an expected report.</summary>
public enum ReportState
{
    InTime,
    Late,

    /// <summary>Came in, and was superseded by a corrected version since.</summary>
    Corrected,

    /// <summary>Came in, and had no deadline to keep.</summary>
    History,

    Missing,

    NotYetDue,

    /// <summary>Nothing was expected.</summary>
    NotExpected,
}

/// <param name="Group">The district.</param>
/// <param name="Kind">The report, e.g. <c>Budget</c>.</param>
/// <param name="States">One for each period; what lacks was not expected.</param>
public sealed record CompletenessRow(string Key, string Group, string Kind, IReadOnlyList<ReportState> States)
{
    internal ReportState this[int period] => period < States.Count ? States[period] : ReportState.NotExpected;
}

/// <summary>Which reports have come in: district and report downwards, months across. Rows of one group stand together.</summary>
public sealed record CompletenessGrid : ChartSpec
{
    public required IReadOnlyList<Period> Periods { get; init; }

    public required IReadOnlyList<CompletenessRow> Rows { get; init; }

    internal override bool IsEmpty => Rows.Count == 0 || Periods.Count == 0;

    public override ChartTable ToTable() => new(
        PeriodTable.Caption(this),
        [new(Say("Länsdel och rapport", "District and report"), false), .. Periods.Select(period => new ChartColumn(period.FullName(Language), false))],
        [.. Rows.Select(row => (IReadOnlyList<string>)[$"{row.Group}, {row.Kind}", .. Periods.Select((_, i) => Word(row[i]).In(Language))])],
        []);

    private protected override IEnumerable<string> DescribeParts() =>
    [
        Say($"Rutnät över inlämnade rapporter, {Periods.Span(Language)}.", $"Grid of submitted reports, {Periods.Span(Language)}."),
        .. Enum.GetValues<ReportState>().Select(CountWords),
    ];

    private string CountWords(ReportState state)
    {
        var rows = Rows.Where(row => Enumerable.Range(0, Periods.Count).Any(i => row[i] == state)).ToList();
        var count = rows.Sum(row => Periods.Where((_, i) => row[i] == state).Count());
        if (count == 0 || state == ReportState.NotExpected) return "";
        var where = state is ReportState.Missing && rows.Count <= 4 ? $" ({string.Join("; ", rows.Select(row => $"{row.Group}, {row.Kind}"))})" : "";
        return $"{ChartWords.Capital(Word(state).In(Language))}: {NumberForm.Integer(count, Language)}{where}.";
    }

    internal static Phrase Word(ReportState state) => state switch
    {
        ReportState.InTime => new("i tid", "in time"),
        ReportState.Late => new("sen", "late"),
        ReportState.Corrected => new("rättad", "corrected"),
        ReportState.History => new("i efterhand", "afterwards"),
        ReportState.Missing => new("saknas", "missing"),
        ReportState.NotYetDue => new("väntas", "awaited"),
        _ => new(ChartWords.NotApplicableSymbol, ChartWords.NotApplicableSymbol),
    };
}
