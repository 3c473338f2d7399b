using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>What a district has to send in, as of a day.</summary>
/// <param name="District">Code; <c>null</c> for whoever speaks for several, whose <paramref name="Next"/> is any district's.</param>
/// <param name="Lacking">Past their deadline and not in, or in only in part; the oldest first.</param>
/// <param name="Next"><c>null</c> when nothing is expected.</param>
public sealed record DueReports(string? District, IReadOnlyList<Completeness> Lacking, Deadline? Next)
{
    /// <summary>Months back in which what lacks is still asked for.</summary>
    public const int MonthsBack = 6;

    /// <summary>The months one has to know of to tell what is due.</summary>
    public static CompletenessQuery QueryOn(DateOnly today) => new(Month.Of(today).AddMonths(-MonthsBack), Month.Of(today).AddMonths(1));

    public static DueReports Of(CompletenessTable table, string? district, DateOnly today)
    {
        var own = table.Cells.Where(c => district is null || c.District == district).ToList();
        var open = own.Where(c => c.State is Submitted.NotYetDue or Submitted.Partly && c.Deadline >= today).ToList();
        var next = open.OrderBy(c => c.Deadline).FirstOrDefault();
        return new(
            district,
            [.. own.Where(c => district is not null && c.State is Submitted.Missing or Submitted.Partly && c.Deadline < today).OrderBy(c => c.Month).ThenBy(c => c.Kind)],
            next is null ? null : new(next.Month, next.Deadline, [.. open.Where(c => c.Month == next.Month).Select(c => c.Kind).Distinct().Order()]));
    }
}

/// <summary>The last day to send in reports of a month.</summary>
/// <param name="Awaited">The reports of the month that are not in yet.</param>
public sealed record Deadline(Month Month, DateOnly Day, IReadOnlyList<ReportKind> Awaited);
