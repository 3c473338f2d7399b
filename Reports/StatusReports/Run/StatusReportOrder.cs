using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.StatusReports.Editions;

namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>Puts a report in the queue: a row first, then a nudge. What happens to the nudge does not matter, the sweep finds the row.</summary>
public sealed class StatusReportOrder(NpgsqlDataSource database, DecidedReports decided, INudge nudge)
{
    /// <returns>The report's id; what was ordered before, by id or scheduled moment, keeps the id it got then. A schedule gets the report that its month was mailed with already.</returns>
    /// <exception cref="UnknownGroupException">No steering group has the code.</exception>
    /// <exception cref="HeldReportException">A schedule asks for what has been held since it was found to be due.</exception>
    /// <exception cref="DecidedReportException">It was to be mailed by hand, and the group has decided on the month's report already.</exception>
    public async Task<Guid> PlaceAsync(StatusReportRequest request, CancellationToken cancel)
    {
        if (request is { Send: true, ScheduledFor: null } && await decided.FindAsync(request.Group, request.Period, cancel) is { } report) throw new DecidedReportException(report);
        var id = await InsertAsync(request, cancel) ?? await ExistingAsync(request, cancel);
        await NudgeAsync(id, cancel);
        return id;
    }

    private async Task<Guid?> InsertAsync(StatusReportRequest request, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var id = await InsertAsync(connection, request, cancel);
        await transaction.CommitAsync(cancel);
        return id;
    }

    /// <summary>The row alone, in the caller's transaction; whoever commits nudges.</summary>
    /// <returns><c>null</c> when it was ordered before, is held, or no group has the code.</returns>
    internal async Task<Guid?> InsertAsync(NpgsqlConnection connection, StatusReportRequest request, CancellationToken cancel)
    {
        // one order of a group after the other, so that the next statement sees the month that was ordered just now
        await connection.ExecuteAsync(new CommandDefinition("select from smv.steering_group where code = @Group for update", new { request.Group }, cancellationToken: cancel));
        var edition = (request.BeforeMeetingFrom ?? DayOf(request.ScheduledFor)) is { } day
            ? await EditionFinder.FindAsync(connection, request.Group, request.Period, day, scheduled: request.BeforeMeetingFrom is null, cancel) : null;
        return await connection.QuerySingleOrDefaultAsync<Guid?>(new CommandDefinition($"""
            insert into reports.status_report
              (id, steering_group_id, period, language, requested_by, scheduled_for, send, status, diary_number, first_period, meets_on)
            select @Id, g.id, @Period, @language, @RequestedBy, @ScheduledFor, @Send, 'queued', @DiaryNumber, @First, @MeetsOn
            from smv.steering_group g where g.code = @Group and (@ScheduledFor::timestamptz is null or not {MailedMonths.Include("g.id", "@Period")}
              and not exists (select from reports.report_hold h where h.steering_group_id = g.id and h.period = @Period and h.released_at is null))
            on conflict do nothing
            returning id
            """,
            new
            {
                request.Id, request.Period, language = request.Language == Language.English ? "en" : "sv",
                request.RequestedBy, request.ScheduledFor, request.Send, request.DiaryNumber, request.Group, edition?.First, edition?.MeetsOn,
            }, cancellationToken: cancel));
    }

    internal Task NudgeAsync(Guid id, CancellationToken cancel) => nudge.NudgeAsync(Work.StatusReport, id, cancel);

    private static DateOnly? DayOf(DateTimeOffset? moment) => moment is { } at ? DateOnly.FromDateTime(Stockholm.In(at).DateTime) : null;

    private async Task<Guid> ExistingAsync(StatusReportRequest request, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<Guid?>(new CommandDefinition("""
            select r.id from reports.status_report r join smv.steering_group g on g.id = r.steering_group_id
            where g.code = @Group and (r.id = @Id or r.scheduled_for = @ScheduledFor
              or @ScheduledFor::timestamptz is not null and @Period between coalesce(r.first_period, r.period) and r.period and r.send and r.status <> 'failed')
            order by r.scheduled_for = @ScheduledFor desc nulls last, r.requested_at limit 1
            """, new { request.Id, request.Group, request.ScheduledFor, request.Period }, cancellationToken: cancel))
            ?? throw (await connection.QuerySingleAsync<bool>(new CommandDefinition("select exists (select from smv.steering_group where code = @Group)", new { request.Group }, cancellationToken: cancel))
                ? new HeldReportException(request.Group, request.Period) : new UnknownGroupException(request.Group));
    }
}

/// <summary>What a schedule asks for is held; releasing it orders it.</summary>
public sealed class HeldReportException(string group, Month period) : Exception($"The report on {period} to '{group}' is held.");

/// <summary>No steering group has the code.</summary>
public sealed class UnknownGroupException(string code) : Exception($"No steering group has the code '{code}'.");
