using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Happenings;

/// <summary>Something that happened and that readers of a trend should know of: a conference, a campaign, a new routine.</summary>
/// <param name="Id">Of this wording; a change gets another.</param>
/// <param name="District">Code of the one district it concerns; <c>null</c> for the whole county.</param>
public sealed record Happening(int Id, RoughDate Date, Phrase Text, string? District, string RecordedBy, DateTimeOffset RecordedAt)
{
    /// <summary>As known at a moment (<c>@at</c>, null for now).</summary>
    public const string Sql = """
        select h.id, h.day, h.month_only as "MonthOnly", h.text_sv as "Sv", h.text_en as "En", d.code as "District", h.recorded_by as "By", lower(h.known) as "At"
        from smv.happening h left join smv.district d on d.id = h.district_id
        where case when @at::timestamptz is null then upper_inf(h.known) else h.known @> @at::timestamptz end
        order by h.day desc, h.id
        """;

    /// <summary>As known at a moment, <c>null</c> for now; the latest day first.</summary>
    public static async Task<IReadOnlyList<Happening>> ReadAsync(NpgsqlConnection connection, DateTimeOffset? at, CancellationToken cancel)
    {
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, new { at }, cancellationToken: cancel));
        return await ReadAsync(results);
    }

    /// <summary>The answer to <see cref="Sql"/>.</summary>
    public static async Task<IReadOnlyList<Happening>> ReadAsync(SqlMapper.GridReader results) =>
    [
        .. (await results.ReadAsync<Row>())
            .Select(r => new Happening(r.Id, new RoughDate(r.Day, r.MonthOnly), new Phrase(r.Sv, r.En), r.District, r.By, r.At)),
    ];

    private sealed record Row(int Id, DateOnly Day, bool MonthOnly, string Sv, string En, string? District, string By, DateTimeOffset At);
}
