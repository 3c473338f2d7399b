using Dapper;
using Npgsql;

namespace SmvInsights.Reports.Meetings;

/// <summary>Something that somebody undertook at a meeting.</summary>
/// <param name="Paragraph">Its § of the year of <paramref name="DecidedOn"/>.</param>
/// <param name="Closing">How it ended; <c>null</c> while it is open.</param>
public sealed record Undertaking(int Item, string Group, DateOnly DecidedOn, int Paragraph, string What, string Responsible, DateOnly? Due, string? Closing, DateTimeOffset? ClosedAt)
{
    public bool IsLate(DateOnly day) => ClosedAt is null && Due < day;
}

/// <summary>What the steering groups have undertaken: open until somebody says how it ended.</summary>
public sealed class UndertakingReader(NpgsqlDataSource database)
{
    private const string Sql = """
        select i.id as "Item", g.code as "Group", m.held_on as "DecidedOn",
          (coalesce(m.first_paragraph, 1) + i.place - 1)::int as "Paragraph", i.decision as "What", i.responsible, i.due,
          case when i.closed_at <= @at then i.closing end as "Closing", case when i.closed_at <= @at then i.closed_at end as "ClosedAt"
        from reports.agenda_item i join reports.meeting m on m.id = i.meeting_id join smv.steering_group g on g.id = m.steering_group_id
        where i.responsible <> '' and i.outcome is not null and i.decided_at <= @at and (@group::text is null or g.code = @group)
          and exists (select from reports.minutes x where x.meeting_id = m.id and x.made_at <= @at)
        order by i.due nulls last, m.held_on, i.place
        """;

    /// <param name="group">Code; <c>null</c> for all.</param>
    /// <param name="at">As known at this moment. What no minutes hold yet is not an undertaking.</param>
    public async Task<IReadOnlyList<Undertaking>> ReadAsync(string? group, DateTimeOffset at, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<Undertaking>(new CommandDefinition(Sql, new { group, at }, cancellationToken: cancel))).AsList();
    }
}
