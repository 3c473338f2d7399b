using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Reports.Figures.Money;

/// <summary>The year's money by source up to a month: the amounts of <see cref="BudgetReader"/>, and month by month how they came about. SEK is not protected: every viewer gets the same.</summary>
public sealed class FundingReader(NpgsqlDataSource database, BudgetReader budget)
{
    private static readonly KnownSql Sql = new(EmbeddedSql.Of(typeof(FundingReader), "funding"));

    /// <param name="query">Stages and payments are those of the year up to <see cref="BudgetQuery.To"/>; <see cref="BudgetQuery.From"/> is left out.</param>
    public async Task<FundingTable> ReadAsync(BudgetQuery query, CancellationToken cancel)
    {
        var amounts = await budget.ReadAsync(query with { From = null }, cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        var statements = await connection.QueryAsync<FundingStatement>(new CommandDefinition(
            Sql.At(query.AsKnownAt), new { to = query.To, district = query.District, at = query.AsKnownAt }, cancellationToken: cancel));
        return FundingTable.Of(amounts, statements);
    }
}
