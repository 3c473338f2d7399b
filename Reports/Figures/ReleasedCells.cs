using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Privacy.Masking;

namespace SmvInsights.Reports.Figures;

/// <summary>The cells of the release in force at a moment, of the one table of the publication plan that a query asks for.</summary>
internal static class ReleasedCells
{
    private static readonly KnownSql Sql = new("""
        select district_id as "District", period, indicator_id as "Indicator", state, value, reported, expected
        from reports.release_cell
        where indicator_id = any(@indicators) and plan = @table and category = @Category and period >= @From and period = any(@periods) and known_at(known)
        """);

    /// <param name="Period">Its first month.</param>
    public sealed record Row(short District, Month Period, short Indicator, short State, long? Value, int Reported, int Expected)
    {
        public Cell Cell => ((CellState)State, Value) switch
        {
            (CellState.Shown, { } value) => Cell.Of(value, value, Reported, Expected),
            (CellState.Incomplete, _) => Cell.Unfinished(Reported, Expected),
            _ => Cell.Masked(Reported, Expected),
        };
    }

    /// <returns>By district (the county's id where the table is not by district), first month and indicator; nothing where the plan has no such table.</returns>
    public static async Task<IReadOnlyDictionary<(short District, Month Period, short Indicator), Cell>> ReadAsync(
        NpgsqlConnection connection, FigureScope scope, CancellationToken cancel)
    {
        if (!scope.NeedsRelease || scope.Table is null) return new Dictionary<(short, Month, short), Cell>();
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Sql.At(scope.Query.AsKnownAt), scope.Parameters, cancellationToken: cancel));
        return rows.ToDictionary(r => (r.District, r.Period, r.Indicator), r => r.Cell);
    }
}
