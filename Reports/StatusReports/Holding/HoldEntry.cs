using Dapper;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Run;

namespace SmvInsights.Reports.StatusReports.Holding;

/// <summary>Holds a scheduled report back, with a reason, and lets it go.</summary>
public sealed class HoldEntry(OrganisationChange change, StatusReportOrder orders, TimeProvider clock)
{
    public const int LongestReason = 300;

    /// <summary>The group's row is locked as for an order, so that one of the two sees the other.</summary>
    private static readonly string HoldSql = $"""
        select from smv.steering_group where code = @group for update;
        insert into reports.report_hold (steering_group_id, period, reason, held_by, held_at)
        select g.id, @period, @text, @by, @now from smv.steering_group g
        where g.code = @group and not {MailedMonths.Include("g.id", "@period")}
        on conflict do nothing
        """;

    private const string ReleaseSql = """
        update reports.report_hold h set released_by = @by, released_at = @now
        from smv.steering_group g where g.id = h.steering_group_id and g.code = @group and h.period = @period and h.released_at is null
        """;

    public Task<Outcome> HoldAsync(string group, Month period, string? reason, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var check = new OrderCheck();
        var text = check.Impersonal("Reason", check.Text("Reason", reason, LongestReason));
        if (check.Failed) return check.Refused;
        return await connection.ExecuteAsync(new CommandDefinition(HoldSql, new { group, period, text, by, now = clock.GetUtcNow() }, cancellationToken: cancel)) == 0
            ? Outcome.Refused("Reason", "Rapporten hålls redan, eller är redan beställd till gruppen.", "The report is held already, or has been ordered for the group already.")
            : Outcome.Done("report held", $"report {group} {period}", $"Rapporten om {period.LongForm(Language.Swedish)} hålls: {text}", $"The report on {period.LongForm(Language.English)} is held: {text}");
    }, cancel);

    /// <summary>What should have been made by now is ordered in the same transaction, since the schedule does not look back past a later month.</summary>
    /// <param name="at">When the schedule makes it.</param>
    public async Task<Outcome> ReleaseAsync(string group, Month period, DateTimeOffset at, string by, CancellationToken cancel)
    {
        Guid? ordered = null;
        var outcome = await change.MakeAsync(by, async connection =>
        {
            var now = clock.GetUtcNow();
            if (await connection.ExecuteAsync(new CommandDefinition(ReleaseSql, new { group, period, by, now }, cancellationToken: cancel)) == 0) return Outcome.Refused("", "Rapporten hålls inte längre.", "The report is no longer held.");
            if (at <= now) ordered = await orders.InsertAsync(connection, StatusReportRequest.Scheduled(group, period, at), cancel);
            return Outcome.Done("report released", $"report {group} {period}", $"Rapporten om {period.LongForm(Language.Swedish)} är släppt.", $"The report on {period.LongForm(Language.English)} is released.");
        }, cancel);
        if (ordered is { } id) await orders.NudgeAsync(id, cancel);
        return outcome;
    }
}
