using Dapper;
using Npgsql;

namespace SmvInsights.Dashboard.Pages.Organisation.Indicators;

/// <summary>An indicator as it is written in the form.</summary>
public sealed class IndicatorAnswers
{
    private const string Sql = """
        select i.code, i.name_sv as "NameSv", i.name_en as "NameEn", i.unit_sv as "UnitSv", i.unit_en as "UnitEn", i.kind, i.protected,
          i.unprotected_reason as "FreedReason", f.code as "Follows", i.sort::text as "Sort",
          array(select a.code from smv.indicator_actor ia join smv.actor a on a.id = ia.actor_id where ia.indicator_id = i.id) as "Actors"
        from smv.indicator i left join smv.indicator f on f.id = i.follows_id where i.code = @code
        """;

    public string? Code { get; set; }

    public string? NameSv { get; set; }

    public string? NameEn { get; set; }

    public string? UnitSv { get; set; }

    public string? UnitEn { get; set; }

    /// <summary>1 flow, 2 stock, 0 not chosen.</summary>
    public short Kind { get; set; }

    public bool Protected { get; set; }

    public string? FreedReason { get; set; }

    public string? Follows { get; set; }

    public string? Sort { get; set; }

    public string[] Actors { get; set; } = [];

    /// <returns><c>null</c> when no indicator has the code.</returns>
    public static async Task<IndicatorAnswers?> ReadAsync(NpgsqlDataSource database, string code, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<IndicatorAnswers>(new CommandDefinition(Sql, new { code }, cancellationToken: cancel));
    }
}
