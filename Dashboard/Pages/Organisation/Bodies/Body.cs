using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Organisation.Bodies;

/// <summary>A body behind the collaboration: its host, its funder, its principals; with the names it has had.</summary>
/// <param name="Role"><c>host</c>, <c>funder</c> or <c>principal</c>.</param>
public sealed record Body(string Code, string Role, IReadOnlyList<DatedName> Names)
{
    public Phrase RoleName => Role switch
    {
        "host" => new("Värd för samordnaren", "Host of the coordinator"),
        "funder" => new("Finansiär", "Funder"),
        _ => new("Huvudman", "Principal"),
    };

    public static async Task<IReadOnlyList<Body>> ReadAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition("""
            select o.code, o.role, n.name, lower(n.valid) as "From", upper(n.valid) as "To"
            from smv.organisation o join smv.organisation_name n on n.organisation_id = o.id order by o.id, lower(n.valid) nulls first
            """, cancellationToken: cancel));
        return [.. rows.GroupBy(r => (r.Code, r.Role)).Select(g => new Body(g.Key.Code, g.Key.Role, [.. g.Select(r => new DatedName(new(r.Name, r.Name), r.From, r.To))]))];
    }

    private sealed record Row(string Code, string Role, string Name, DateOnly? From, DateOnly? To);
}
