using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Figures.Money.Shares;

/// <summary>Who may bear a part of a cost: the municipalities together, and the bodies behind the collaboration.</summary>
public sealed record CostParty(string Code, Phrase Name)
{
    public static readonly CostParty Municipalities = new("KOM", new Phrase("länets kommuner", "the county's municipalities"));

    /// <summary>By the names of a day (<c>@last</c>).</summary>
    internal const string Sql = """
        select o.code, n.name from smv.organisation o join smv.organisation_name n on n.organisation_id = o.id
        where n.valid @> @last order by o.role = 'principal' desc, o.role = 'funder' desc, o.id
        """;

    /// <summary>By the names of the month; the municipalities and the principals first.</summary>
    public static async Task<IReadOnlyList<CostParty>> ReadAsync(NpgsqlConnection connection, Month month, CancellationToken cancel)
    {
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, new { last = month.LastDay }, cancellationToken: cancel));
        return await ReadAsync(results);
    }

    /// <summary>The answer to <see cref="Sql"/>.</summary>
    internal static async Task<IReadOnlyList<CostParty>> ReadAsync(SqlMapper.GridReader results)
    {
        var bodies = await results.ReadAsync<(string Code, string Name)>();
        return [Municipalities, .. bodies.Select(b => new CostParty(b.Code, new Phrase(b.Name, b.Name)))];
    }
}
