using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Organisation.Changes;

/// <summary>A change that was made: who, when, and one sentence.</summary>
public sealed record ChangeLine(long Id, DateTimeOffset At, string Actor, string Sv, string En, string? GroupSv, string? GroupEn)
{
    public Phrase Told => new(Sv, En);

    /// <summary>Whose meeting or report it is, of which the sentence tells the day alone.</summary>
    public Phrase? Group => GroupSv is null ? null : new(GroupSv, GroupEn!);
}

/// <summary>Reads the changes of the organisation from the event log, the latest first.</summary>
public sealed class ChangeReader(NpgsqlDataSource database)
{
    private const string Sql = """
        select e.id, e.at, e.actor, e.detail ->> 'sv' as "Sv", e.detail ->> 'en' as "En", n.name_sv as "GroupSv", n.name_en as "GroupEn"
        from smv.event e
        left join smv.steering_group g on split_part(e.subject, ' ', 1) in ('meeting', 'report', 'draft') and g.code = split_part(e.subject, ' ', 2)
        left join lateral (
          select * from smv.steering_group_name n where n.steering_group_id = g.id order by n.valid @> e.at::date desc, lower(n.valid) desc nulls last limit 1) n on true
        where e.detail ->> 'area' = @Area and (@before::bigint is null or e.id < @before)
        order by e.id desc limit @count
        """;

    /// <param name="before">Id of the change that the list goes on after, or <c>null</c>.</param>
    public async Task<IReadOnlyList<ChangeLine>> ReadAsync(int count, long? before, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<ChangeLine>(new CommandDefinition(
            Sql, new { OrganisationChange.Area, before, count }, cancellationToken: cancel))).AsList();
    }
}
