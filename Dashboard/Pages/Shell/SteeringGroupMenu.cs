using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Shell;

/// <param name="Code"><c>political</c>, <c>county</c> or <c>operational</c>.</param>
public sealed record SteeringGroupLink(string Code, string Name);

/// <summary>The steering groups by the names they have today, for menus and choices.</summary>
public sealed class SteeringGroupMenu(NpgsqlDataSource database, Wording words, TimeProvider clock)
{
    private const string Sql = """
        select g.code, case when @english then n.name_en else n.name_sv end as name
        from smv.steering_group g
        join lateral (
          select * from smv.steering_group_name n where n.steering_group_id = g.id
          order by n.valid @> @today desc, upper(n.valid) desc nulls first limit 1) n on true
        order by g.sort
        """;

    public async Task<IReadOnlyList<SteeringGroupLink>> LinksAsync()
    {
        await using var connection = await database.OpenConnectionAsync();
        var rows = await connection.QueryAsync<SteeringGroupLink>(
            Sql, new { today = Stockholm.Today(clock), english = words.Language == Language.English });
        return rows.AsList();
    }
}
