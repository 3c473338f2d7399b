using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Reported;

/// <summary>Some months of one kind of report, district by district.</summary>
/// <param name="Label">Names the table.</param>
public sealed record ReportedSpan(IndexModel Page, ReportKind Kind, Phrase Name, IReadOnlyList<Month> Months, string Label);
