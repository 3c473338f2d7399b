using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>What a group's runs depend on besides its schedule.</summary>
/// <param name="Reported">Months that its recipients have been mailed about, by schedule or by hand, or are about to be.</param>
public sealed record RunFacts(IReadOnlyList<MeetingDay> Meetings, IReadOnlySet<Month> Reported)
{
    public static readonly RunFacts None = new([], new HashSet<Month>());
}

/// <param name="SetAt">When it was entered: one that is entered when its run would have been already has none, so that entering it mails nobody.</param>
public readonly record struct MeetingDay(DateOnly Day, DateTimeOffset SetAt);

/// <summary>Reads the facts of every group, by its code.</summary>
public sealed class RunFactsReader(NpgsqlDataSource database)
{
    private const string Sql = """
        select g.code, m.held_on as "Day", m.set_at as "SetAt" from reports.meeting m join smv.steering_group g on g.id = m.steering_group_id order by m.held_on;
        select distinct g.code, m.month::date as period from reports.status_report r join smv.steering_group g on g.id = r.steering_group_id
          cross join generate_series(coalesce(r.first_period, r.period)::timestamp, r.period::timestamp, interval '1 month') m(month)
        where r.send and r.status <> 'failed';
        select code from smv.steering_group;
        """;

    public async Task<IReadOnlyDictionary<string, RunFacts>> ReadAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, cancellationToken: cancel));
        var meetings = (await results.ReadAsync<MeetingRow>()).ToLookup(m => m.Code, m => new MeetingDay(m.Day, m.SetAt));
        var reported = (await results.ReadAsync<ReportedRow>()).ToLookup(r => r.Code, r => r.Period);
        return (await results.ReadAsync<string>()).ToDictionary(code => code, code => new RunFacts([.. meetings[code]], reported[code].ToHashSet()));
    }

    private sealed record MeetingRow(string Code, DateOnly Day, DateTimeOffset SetAt);

    private sealed record ReportedRow(string Code, Month Period);
}
