using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Reports.Figures;

/// <summary>Answers a <see cref="BudgetQuery"/>; there is no other way to budget figures.</summary>
public sealed class BudgetReader(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly KnownSql Sql = new(EmbeddedSql.Of(typeof(BudgetReader), "budget"));

    public async Task<BudgetTable> ReadAsync(BudgetQuery query, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var items = await connection.QueryAsync<BudgetItem>(new CommandDefinition(
            Sql.At(query.AsKnownAt), new { from = query.First, to = query.To, district = query.District, at = query.AsKnownAt }, cancellationToken: cancel));
        return new BudgetTable(query.AsKnownAt ?? clock.GetUtcNow(), query.First, query.To, items.AsList());
    }
}
