using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Reading;

namespace SmvInsights.Ingestion.Organisation.Districts;

/// <summary>Files name districts by code, name or alias, whatever the case and accents; one spelling must never mean two districts.</summary>
internal static class SpellingCheck
{
    private const string Sql = """
        select d.code as "Code", s.spelling as "Spelling" from smv.district d join (
          select id, code as spelling from smv.district
          union all select district_id, alias from smv.district_alias
          union all select district_id, name_sv from smv.district_name
          union all select district_id, name_en from smv.district_name) s on s.id = d.id
        where d.code <> @district
        """;

    /// <param name="district">Code of the district that is to have the spelling.</param>
    public static async Task RunAsync(NpgsqlConnection connection, OrderCheck check, string field, string spelling, string district, CancellationToken cancel)
    {
        var folded = Folding.Fold(spelling);
        if (folded.Length == 0) return;
        var others = await connection.QueryAsync<(string Code, string Spelling)>(new CommandDefinition(Sql, new { district }, cancellationToken: cancel));
        foreach (var (code, taken) in others)
            if (Folding.Fold(taken) == folded)
            {
                check.Refuse(field, $"”{spelling}” betyder redan {code} i filerna. Välj en annan stavning.", $"“{spelling}” already means {code} in the files. Choose another spelling.");
                return;
            }
    }
}
