using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>What figures can be shown of, and as known when.</summary>
/// <param name="Months">There is anything to show of, the latest first; empty while nothing has been reported.</param>
/// <param name="Occasions">Every report that was made, the latest first.</param>
public sealed record FigureChoices(IReadOnlyList<Month> Months, IReadOnlyList<Occasion> Occasions);

/// <summary>Reads them in one round trip.</summary>
public sealed class FigureChoiceReader(NpgsqlDataSource database)
{
    private static readonly KnownSql Sql = new($"""
        select distinct month from smv.submission s where known_at(s.known) order by month desc;
        {Occasions.Sql}
        """);

    /// <param name="asKnownAt">Of the months.</param>
    public async Task<FigureChoices> ReadAsync(DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql.At(asKnownAt), new { at = asKnownAt }, cancellationToken: cancel));
        return new((await results.ReadAsync<Month>()).AsList(), (await results.ReadAsync<Occasion>()).AsList());
    }
}
