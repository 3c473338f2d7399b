using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Contracts;

/// <summary>One column of a report: its Swedish and English headings, and others it is known by. Case, diacritics, spaces and hyphens are forgiven.</summary>
/// <param name="Required">Whether the file is refused without the column; a cell in it may still be blank.</param>
public sealed record ReportColumn(string Sv, string En, bool Required, params IReadOnlyList<string> OtherNames)
{
    public IEnumerable<string> Names => [Sv, En, .. OtherNames];

    /// <summary>As people read it, <c>plan slut</c> for <c>plan_slut</c>.</summary>
    public Phrase InWords => new(Sv.Replace('_', ' '), En.Replace('_', ' '));
}

/// <summary>What one kind of report looks like. A column is known by its position in <see cref="Columns"/>.</summary>
/// <param name="Figure">Position of the column that holds what is reported.</param>
public sealed record ReportContract(ReportKind Kind, Phrase Name, int Figure, IReadOnlyList<ReportColumn> Columns)
{
    public static readonly IReadOnlyList<ReportContract> All = [ActivityColumns.Contract, BudgetColumns.Contract, MilestoneColumns.Contract];
}
