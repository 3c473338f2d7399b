using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Duties;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Deadlines;

/// <summary>When each month's reports are due, by the rule and the meetings as they stand.</summary>
public sealed record DeadlinePlan(DeadlineRule Rule, IReadOnlyList<MeetingDay> Meetings)
{
    /// <summary>Two answers.</summary>
    internal const string Sql = """
        select key, value from smv.setting where key like 'deadline%';
        select held_on as "Day", (set_at at time zone 'Europe/Stockholm')::date as "SetOn" from reports.meeting order by held_on
        """;

    public static async Task<DeadlinePlan> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, cancellationToken: cancel));
        return await ReadAsync(results);
    }

    /// <summary>The answers to <see cref="Sql"/>.</summary>
    internal static async Task<DeadlinePlan> ReadAsync(SqlMapper.GridReader results)
    {
        var settings = (await results.ReadAsync<(string Key, string Value)>()).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        return new(DeadlineRule.From(settings), (await results.ReadAsync<MeetingDay>()).AsList());
    }

    /// <summary>Of a month that is sent by itself.</summary>
    public DateOnly Of(Month month) => Of(month, Rhythm.Monthly);

    /// <summary>Of a month that is sent with the rest of its quarter, the quarter's.</summary>
    public DateOnly Of(Month month, Rhythm every) => Rule.Of(LastDue(month, every), Meetings);

    private static Month LastDue(Month month, Rhythm every) => every == Rhythm.Quarterly ? new Month(month.Year, month.Quarter * 3) : month;
}
