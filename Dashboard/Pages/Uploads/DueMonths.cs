using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>What one district has sent of late, month by month, and what is due.</summary>
/// <param name="Months">The latest first.</param>
public sealed record DueMonths(IReadOnlyList<Month> Months, IReadOnlyDictionary<(Month, ReportKind), Completeness> Cells, DueReports Due)
{
    /// <param name="district">Code; <c>null</c> for whoever speaks for several, who gets the next deadline only.</param>
    public static async Task<DueMonths> ReadAsync(CompletenessReader completeness, string? district, DateOnly today, CancellationToken cancel)
    {
        var current = Month.Of(today);
        var table = await completeness.ReadAsync(DueReports.QueryOn(today), cancel);
        return new DueMonths(
            [.. Month.Range(current.AddMonths(-DueReports.MonthsBack), current.AddMonths(-1)).Reverse()],
            table.Cells.Where(c => c.District == district && c.Month < current).ToDictionary(c => (c.Month, c.Kind)),
            DueReports.Of(table, district, today));
    }
}
