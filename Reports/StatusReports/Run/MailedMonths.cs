namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>The months that reports have been mailed about, or are about to be; an edition before a meeting tells of several.</summary>
internal static class MailedMonths
{
    /// <returns>SQL that is true where the group has a report on the month.</returns>
    public static string Include(string group, string month) =>
        $"exists (select from reports.status_report r where r.steering_group_id = {group} and {month} between coalesce(r.first_period, r.period) and r.period and r.send and r.status <> 'failed')";
}
