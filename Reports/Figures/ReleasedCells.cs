using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>The cells of the release in force at a moment; empty where nothing of protected counts may be shown at all.</summary>
/// <param name="IsShown">Whether this installation shows protected counts to others at all: demonstration data only, until the full mask is in place.</param>
internal sealed record ReleasedCells(bool IsShown, IReadOnlyDictionary<(short District, Month Month, short Indicator), ReleasedCells.Row> Cells)
{
    public static readonly ReleasedCells None = new(false, new Dictionary<(short, Month, short), Row>());

    public sealed record Row(short District, Month Month, short Indicator, long? Value, int Reported, int Expected)
    {
        public Cell Cell => Value is { } value ? Cell.Of(value, value, Reported, Expected) : Cell.Masked(Reported, Expected);
    }

    public static async Task<ReleasedCells> ReadAsync(NpgsqlConnection connection, FigureScope scope, bool shown, CancellationToken cancel)
    {
        if (!shown || scope.IsFiner) return None;
        var rows = await connection.QueryAsync<Row>(new CommandDefinition("""
            select district_id as "District", month, indicator_id as "Indicator", value, reported, expected
            from reports.release_cell
            where indicator_id = any(@indicators) and month between @From and @To
              and case when @at::timestamptz is null then upper_inf(known) else known @> @at::timestamptz end
            """, scope.Parameters, cancellationToken: cancel));
        return new ReleasedCells(true, rows.ToDictionary(r => (r.District, r.Month, r.Indicator)));
    }
}
