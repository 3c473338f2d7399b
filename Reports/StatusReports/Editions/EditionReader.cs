using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures.Bridges;
using SmvInsights.Reports.Meetings;

namespace SmvInsights.Reports.StatusReports.Editions;

/// <summary>Reads what a meeting edition tells of, as known at the moment of the report.</summary>
public sealed class EditionReader(NpgsqlDataSource database, BridgeReader bridges, MeetingBook meetings)
{
    private const string ToldSql = """
        select coalesce(r.first_period, r.period) as "First", r.period as "Last", r.known_at as "KnownAt", m.held_on as "Day"
        from reports.agenda_item i join reports.meeting m on m.id = i.meeting_id join smv.steering_group g on g.id = m.steering_group_id
          join reports.status_report r on r.id = i.report_id
        where g.code = @group and r.status = 'ready' and i.outcome in ('as_proposed', 'amended') and i.decided_at <= @at and r.known_at <= @at
        order by m.held_on desc, r.period desc, r.known_at desc limit 1
        """;

    /// <param name="f">The report's own figures, up to the edition's last month.</param>
    public async Task<EditionMaterial> ReadAsync(MeetingEdition edition, string group, CountyFigures f, CancellationToken cancel)
    {
        var told = await ToldAsync(group, f.KnownAt, cancel);
        return new(
            edition, await OverAsync(f, edition.First, f.Period, f.KnownAt, cancel),
            await OverAsync(f, edition.First.AddMonths(-12), f.Period.AddMonths(-12), f.KnownAt, cancel),
            told, told is null ? [] : await OverAsync(f, told.First, told.Last, told.KnownAt, cancel),
            await meetings.FindAsync(new MeetingKey(group, edition.MeetsOn), cancel));
    }

    private async Task<ToldReport?> ToldAsync(string group, DateTimeOffset at, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<ToldReport?>(new CommandDefinition(ToldSql, new { group, at }, cancellationToken: cancel));
    }

    /// <summary>Where it is as known then and now, a bridge is the sum of its months by the rules of what may be summed.</summary>
    private Task<IReadOnlyList<Bridge>> OverAsync(CountyFigures f, Month first, Month last, DateTimeOffset since, CancellationToken cancel) =>
        bridges.ReadAsync(new BridgeQuery(f.Viewer, [.. f.Organisation.Indicators.Select(i => i.Code)], f.County, first, last, since) { AsKnownAt = f.KnownAt }, f.Organisation, cancel);
}
