using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Reports.Figures.Money.Shares;

/// <param name="Party">Code of a body, or <c>KOM</c> for the county's municipalities together.</param>
public sealed record CostShare(string Party, Share Share);

/// <summary>How a cost in the county's own budget is shared in a year, as somebody has decided it. There is no key until then, and none is assumed.</summary>
/// <param name="Item">One cost of the project, or <c>null</c> for all of them.</param>
/// <param name="Reference">Where the decision is written, e.g. minutes and paragraph.</param>
/// <param name="Shares">Together the whole.</param>
public sealed record CostKey(
    int Year, string Project, string? Item, string DecidedBy, DateOnly DecidedOn, string Reference, string RecordedBy, DateTimeOffset Recorded, IReadOnlyList<CostShare> Shares)
{
    /// <summary>As known at a moment (<c>@at</c>, null for now).</summary>
    internal const string Sql = """
        select k.year as "Year", k.project as "Project", k.item as "Item", k.decided_by as "DecidedBy", k.decided_on as "DecidedOn", k.reference as "Reference",
          k.recorded_by as "RecordedBy", lower(k.known) as "Recorded", s.party as "Party", s.numerator as "Numerator", s.denominator as "Denominator"
        from reports.cost_key k join reports.cost_share s on s.key_id = k.id
        where case when @at::timestamptz is null then upper_inf(k.known) else k.known @> @at::timestamptz end
        order by k.year desc, s.place
        """;

    /// <summary>The keys as known at a moment, <c>null</c> for now; the latest year first.</summary>
    public static async Task<IReadOnlyList<CostKey>> ReadAsync(NpgsqlConnection connection, DateTimeOffset? at, CancellationToken cancel)
    {
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, new { at }, cancellationToken: cancel));
        return await ReadAsync(results);
    }

    /// <summary>The answer to <see cref="Sql"/>.</summary>
    internal static async Task<IReadOnlyList<CostKey>> ReadAsync(SqlMapper.GridReader results)
    {
        var rows = await results.ReadAsync<Row>();
        return
        [
            .. rows.GroupBy(r => r.Year).Select(g => g.First() is var k ? new CostKey(
                k.Year, k.Project, k.Item, k.DecidedBy, k.DecidedOn, k.Reference, k.RecordedBy, k.Recorded,
                [.. g.Select(r => new CostShare(r.Party, new Share(r.Numerator, r.Denominator)))]) : null!),
        ];
    }

    /// <summary>The costs that are shared.</summary>
    /// <param name="county">Code of the county.</param>
    public IReadOnlyList<BudgetItem> Of(BudgetTable budget, string county) =>
        [.. budget.Items.Where(i => i.Type == BudgetType.Cost && i.District == county && i.Project == Project && (Item is null || i.Item == Item))];

    private sealed record Row(
        int Year, string Project, string? Item, string DecidedBy, DateOnly DecidedOn, string Reference, string RecordedBy, DateTimeOffset Recorded,
        string Party, long Numerator, long Denominator);
}
