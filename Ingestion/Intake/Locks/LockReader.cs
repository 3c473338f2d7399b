using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Intake.Locks;

/// <summary>Months that are closed, with the openings made in them, the latest first.</summary>
/// <param name="Kind"><c>null</c> for all reports.</param>
public sealed record PeriodLock(int Id, ReportKind? Kind, Month First, Month Last, string Reason, string By, DateTimeOffset At, IReadOnlyList<PeriodOpening> Openings)
{
    /// <summary>Whether it closes the month for the district's report on the day.</summary>
    public bool Holds(ReportKind kind, Month month, string district, DateOnly day) =>
        (Kind is null || Kind == kind) && First <= month && month <= Last && !Openings.Any(o => o.IsOpen(day) && (o.District is null || o.District == district));
}

/// <param name="District">Code; <c>null</c> for all.</param>
/// <param name="Until">Last day; <c>null</c> until it is closed.</param>
public sealed record PeriodOpening(int Id, string? District, DateOnly? Until, string Reason, string By, DateTimeOffset At, string? ClosedBy, DateTimeOffset? ClosedAt)
{
    public bool IsOpen(DateOnly day) => ClosedAt is null && !(Until < day);
}

/// <summary>Reads the locks, for people to see.</summary>
public sealed class LockReader(NpgsqlDataSource database)
{
    private const string Sql = """
        select o.lock_id as "Lock", o.id, d.code as "District", o.until, o.reason, o.opened_by as "By", o.opened_at as "At", o.closed_by as "ClosedBy", o.closed_at as "ClosedAt"
        from smv.period_opening o left join smv.district d on d.id = o.district_id order by o.opened_at desc;
        select id, kind, lower(months) as "First", (upper(months) - interval '1 month')::date as "Last", reason, locked_by as "By", locked_at as "At"
        from smv.period_lock order by upper(months) desc, id desc;
        """;

    /// <returns>The latest months first.</returns>
    public async Task<IReadOnlyList<PeriodLock>> ReadAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, cancellationToken: cancel));
        var openings = (await results.ReadAsync<OpeningRow>()).ToLookup(
            o => o.Lock, o => new PeriodOpening(o.Id, o.District, o.Until, o.Reason, o.By, o.At, o.ClosedBy, o.ClosedAt));
        return [.. (await results.ReadAsync<LockRow>()).Select(l => new PeriodLock(l.Id, (ReportKind?)l.Kind, l.First, l.Last, l.Reason, l.By, l.At, [.. openings[l.Id]]))];
    }

    private sealed record OpeningRow(int Lock, int Id, string? District, DateOnly? Until, string Reason, string By, DateTimeOffset At, string? ClosedBy, DateTimeOffset? ClosedAt);

    private sealed record LockRow(int Id, short? Kind, Month First, Month Last, string Reason, string By, DateTimeOffset At);
}
