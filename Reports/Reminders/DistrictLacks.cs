using System.Globalization;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Reminders;

/// <summary>What one district has not sent of what is due by one deadline.</summary>
/// <param name="District">Code.</param>
/// <param name="Month">The last month that is due then.</param>
/// <param name="Reports">At least one; by month and report.</param>
/// <param name="Earlier">What it lacks since earlier deadlines.</param>
public sealed record DistrictLacks(string District, DateOnly Deadline, Month Month, IReadOnlyList<Completeness> Reports, IReadOnlyList<Completeness> Earlier)
{
    /// <summary>Months back in which something is reminded of.</summary>
    private const int MonthsBack = 6;

    /// <summary>The months one has to know of.</summary>
    public static CompletenessQuery QueryOn(DateOnly today) => new(Month.Of(today).AddMonths(-MonthsBack), Month.Of(today));

    /// <returns>By deadline, then in the order of the districts.</returns>
    public static IReadOnlyList<DistrictLacks> Of(CompletenessTable table)
    {
        var lacking = table.Cells.Where(c => c.IsAsked && !c.IsIn).OrderBy(c => c.Month).ThenBy(c => c.Kind).ToList();
        var months = table.Cells.Where(c => c.IsAsked).GroupBy(c => (c.District, c.Deadline)).ToDictionary(g => g.Key, g => g.Max(c => c.Month));
        return [.. lacking.GroupBy(c => (c.District, c.Deadline)).OrderBy(g => g.Key.Deadline).Select(g => new DistrictLacks(
            g.Key.District, g.Key.Deadline, months[g.Key], [.. g], [.. lacking.Where(c => c.District == g.Key.District && c.Deadline < g.Key.Deadline)]))];
    }

    /// <summary>What is missing, for comparing: <c>PA 2 2026-10 0</c>, the last number how many parts are in.</summary>
    public string Told => string.Join(
        '\n', Reports.Select(r => string.Create(CultureInfo.InvariantCulture, $"{District} {(int)r.Kind} {r.Month} {r.Reported}")));
}
