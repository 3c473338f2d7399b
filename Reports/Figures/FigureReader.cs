using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>Answers a <see cref="FigureQuery"/>; there is no other way to activity figures.</summary>
public sealed class FigureReader(NpgsqlDataSource database, OrganisationReader organisation, TimeProvider clock)
{
    /// <exception cref="ArgumentException">The query names an indicator, district, municipality or actor that does not exist.</exception>
    public async Task<FigureTable> ReadAsync(FigureQuery query, CancellationToken cancel) =>
        await ReadAsync(query, query.AsOrganised.Planned ?? await organisation.ReadAsync(cancel), cancel);

    /// <param name="snapshot">The organisation as whoever asks several questions has read it, once for all of them; the planned one where the query has that.</param>
    /// <inheritdoc cref="ReadAsync(FigureQuery, CancellationToken)"/>
    public async Task<FigureTable> ReadAsync(FigureQuery query, OrganisationSnapshot snapshot, CancellationToken cancel)
    {
        var scope = FigureScope.Of(query, snapshot);
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = scope.Restatement is null ? [] : await RawSums.ReadRowsAsync(connection, scope, cancel);
        var raw = scope.Restatement is null ? await RawSums.ReadAsync(connection, scope, cancel) : RawSums.Of(rows);
        var released = await ReleasedCells.ReadAsync(connection, scope, cancel);
        var asked = query.By == PeriodGrain.Month ? null : await AskedMonths.ReadAsync(connection, query.AsKnownAt, clock.GetUtcNow(), cancel);
        var restated = scope.Restatement is { } restatement ? new RestatedParts(scope, restatement, rows, asked) : null;
        return new FigureTable(query.AsKnownAt ?? clock.GetUtcNow(), query.Indicators, [.. new CellAssembly(scope, raw, released, restated, asked).Figures()]);
    }
}
