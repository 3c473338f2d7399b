using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Organisation.Changes;

/// <summary>A change that was made: who, when, and one sentence.</summary>
public sealed record ChangeLine(long Id, DateTimeOffset At, string Actor, string Sv, string En)
{
    public Phrase Told => new(Sv, En);
}

/// <summary>Reads the changes of the organisation from the event log, the latest first.</summary>
public sealed class ChangeReader(NpgsqlDataSource database)
{
    private const string Sql = """
        select id, at, actor, detail ->> 'sv' as "Sv", detail ->> 'en' as "En" from smv.event
        where detail ->> 'area' = @Area and (@before::bigint is null or id < @before)
        order by id desc limit @count
        """;

    /// <param name="before">Id of the change that the list goes on after, or <c>null</c>.</param>
    public async Task<IReadOnlyList<ChangeLine>> ReadAsync(int count, long? before, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<ChangeLine>(new CommandDefinition(
            Sql, new { OrganisationChange.Area, before, count }, cancellationToken: cancel))).AsList();
    }
}
