using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Groups;

/// <summary>A steering group as a change finds it, by the name of the day.</summary>
internal sealed record GroupRow(short Id, string Code, string Schedule, bool Paused, string Sv, string En)
{
    public Phrase Name => new(Sv, En);
}

internal static class GroupLookup
{
    /// <returns><c>null</c> when no group has the code.</returns>
    public static Task<GroupRow?> FindAsync(NpgsqlConnection connection, string code, DateOnly day, CancellationToken cancel) =>
        connection.QuerySingleOrDefaultAsync<GroupRow>(new CommandDefinition("""
            select g.id, g.code, g.schedule, g.paused, n.name_sv as "Sv", n.name_en as "En"
            from smv.steering_group g join smv.steering_group_name n on n.steering_group_id = g.id
            where g.code = @code order by n.valid @> @day desc, lower(n.valid) desc nulls last limit 1
            """, new { code, day }, cancellationToken: cancel));

    public static Outcome Unknown(string field) => Outcome.Refused(field, "Gruppen finns inte. Välj en i listan.", "There is no such group. Choose one in the list.");
}
