using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.StatusReports.Run;

namespace SmvInsights.Reports.StatusReports.Holding;

/// <summary>A group's report on a month that the schedule does not make until it is released.</summary>
/// <param name="Group">Steering group code.</param>
public sealed record ReportHold(string Group, Month Period, string Reason, string HeldBy, DateTimeOffset HeldAt);

/// <summary>What is held now, and has not been mailed by hand meanwhile.</summary>
public sealed class HoldReader(NpgsqlDataSource database)
{
    /// <summary>The oldest month first.</summary>
    public async Task<IReadOnlyList<ReportHold>> ReadAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<ReportHold>(new CommandDefinition($"""
            select g.code as "Group", h.period, h.reason, h.held_by as "HeldBy", h.held_at as "HeldAt"
            from reports.report_hold h join smv.steering_group g on g.id = h.steering_group_id
            where h.released_at is null and not {MailedMonths.Include("g.id", "h.period")}
            order by h.period, g.sort
            """, cancellationToken: cancel))).AsList();
    }
}
