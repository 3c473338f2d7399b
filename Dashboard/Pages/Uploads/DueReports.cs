using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>What one district has sent of late, what lacks, and when the next reports are due.</summary>
/// <param name="Months">The latest first.</param>
/// <param name="NextDeadline">The next day by which a month is to be in, and that month; <c>null</c> when nothing is expected.</param>
public sealed record DueReports(
    IReadOnlyList<Month> Months, IReadOnlyDictionary<(Month, ReportKind), Completeness> Cells, (DateOnly Day, Month Month)? NextDeadline)
{
    private const int MonthsShown = 6;

    public IEnumerable<Completeness> Missing =>
        Cells.Values.Where(c => c.State is Submitted.Missing or Submitted.Partly).OrderBy(c => c.Month).ThenBy(c => c.Kind);

    /// <param name="district">Code; <c>null</c> for whoever speaks for several, who gets the next deadline only.</param>
    public static async Task<DueReports> ReadAsync(CompletenessReader completeness, string? district, DateOnly today, CancellationToken cancel)
    {
        var current = Month.Of(today);
        var table = await completeness.ReadAsync(new CompletenessQuery(current.AddMonths(-MonthsShown), current), cancel);
        var next = table.Cells.Where(c => c.Deadline >= today).OrderBy(c => c.Deadline).FirstOrDefault();
        return new DueReports(
            [.. Month.Range(current.AddMonths(-MonthsShown), current.AddMonths(-1)).Reverse()],
            table.Cells.Where(c => c.District == district && c.Month < current).ToDictionary(c => (c.Month, c.Kind)),
            next is null ? null : (next.Deadline, next.Month));
    }
}
