using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Shell;

/// <param name="Code">District code, e.g. <c>PA</c>.</param>
public sealed record DistrictLink(string Code, string Name);

/// <summary>The districts there are today, by name, for menus and choices.</summary>
public sealed class DistrictMenu(NpgsqlDataSource database, Wording words, TimeProvider clock)
{
    private const string Sql = """
        select d.code, case when @english then n.name_en else n.name_sv end as name
        from smv.district d
        join lateral (
          select * from smv.district_name n where n.district_id = d.id
          order by n.valid @> @today desc, upper(n.valid) desc nulls first limit 1) n on true
        where d.valid @> @today and not d.is_county
        order by d.sort
        """;

    private IReadOnlyList<DistrictLink>? _links;

    public async Task<IReadOnlyList<DistrictLink>> LinksAsync()
    {
        if (_links is not null) return _links;
        await using var connection = await database.OpenConnectionAsync();
        var rows = await connection.QueryAsync<DistrictLink>(
            Sql, new { today = Stockholm.Today(clock), english = words.Language == Language.English });
        return _links = rows.AsList();
    }
}
