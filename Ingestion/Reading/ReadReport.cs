using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Reading;

/// <summary>How a file was read, shown to the uploader.</summary>
/// <param name="Encoding"><c>utf-8</c>, <c>utf-8-bom</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>windows-1252</c>, <c>xlsx</c> or <c>xls</c>.</param>
/// <param name="Delimiter"><c>;</c>, <c>,</c> or a tab; empty for a workbook.</param>
/// <param name="DecimalSeparator"><c>,</c>, <c>.</c>, or empty where no number had decimals.</param>
public sealed record Dialect(string Encoding, string Delimiter, string DecimalSeparator);

/// <summary>What the reading of a file gave: its rows with ids resolved, and everything found on the way.</summary>
/// <param name="RowCount">Data rows, checksum rows left out.</param>
/// <param name="Findings">In the order of the file; none, or only warnings and notes, when it can be published.</param>
public sealed record ReadReport(ReportKind? Kind, Dialect? Dialect, int RowCount, IReadOnlyList<Finding> Findings)
{
    /// <summary>Where the columns stand, for what is found only after the reading; <c>null</c> when no header was found.</summary>
    internal Layout? Layout { get; init; }

    /// <summary>Read anew from the file whenever they are enumerated, so that they take no memory however many they are.</summary>
    public ReportRows<ActivityRow> Activity { get; init; } = ListedRows.Of(Array.Empty<ActivityRow>());

    public ListedRows<BudgetRow> Budget { get; init; } = ListedRows.Of(Array.Empty<BudgetRow>());

    public ListedRows<MilestoneRow> Milestones { get; init; } = ListedRows.Of(Array.Empty<MilestoneRow>());

    public bool IsAcceptable => Kind is not null && RowCount > 0 && !Findings.Any(f => f.Severity == Severity.Error);

    /// <summary>Rows of each district and month in the file; each pair becomes one submission.</summary>
    public IReadOnlyDictionary<(short District, Month Month), int> Parts => Kind switch
    {
        ReportKind.Budget => Budget.Parts,
        ReportKind.Milestones => Milestones.Parts,
        _ => Activity.Parts,
    };

    /// <inheritdoc cref="ReportRows{TRow}.Of"/>
    public IReadOnlyCollection<ActivityRow> ActivityOf((short District, Month Month) part) => Activity.Of(part);

    /// <inheritdoc cref="ReportRows{TRow}.Of"/>
    public IReadOnlyCollection<BudgetRow> BudgetOf((short District, Month Month) part) => Budget.Of(part);

    /// <inheritdoc cref="ReportRows{TRow}.Of"/>
    public IReadOnlyCollection<MilestoneRow> MilestonesOf((short District, Month Month) part) => Milestones.Of(part);
}
