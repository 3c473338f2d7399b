using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>What the current submissions hold, summed by the district that reported, month and indicator.</summary>
internal static class RawSums
{
    public sealed record Sum(short District, Month Month, short Indicator, long Low, long High, int Reported);

    /// <summary>What one submission says of a municipality (0 where it does not say which).</summary>
    public sealed record Row(short District, string Scope, Month Month, short Indicator, short Municipality, long Low, long High)
    {
        public Mandate Sender { get; } = Mandate.From(null, Scope);
    }

    private const string RowsFromSummary = """
        select a.district_id as "District", s.scope, a.month, a.indicator_id as "Indicator", a.municipality_id as "Municipality", a.low, a.high
        from smv.activity_month a join smv.submission s on s.id = a.submission_id
        where a.indicator_id = any(@indicators) and a.month between @From and @To
          and case when @at::timestamptz is null then upper_inf(s.known) else s.known @> @at::timestamptz end
          and (@Municipality::smallint is null or a.municipality_id = @Municipality)
        """;

    private const string RowsFromFacts = """
        select s.district_id as "District", s.scope, s.month, f.indicator_id as "Indicator", f.municipality_id as "Municipality",
          sum(f.low)::bigint as "Low", sum(f.high)::bigint as "High"
        from smv.submission s join smv.activity_fact f on f.submission_id = s.id
        where s.kind = 1 and s.month between @From and @To and f.indicator_id = any(@indicators)
          and case when @at::timestamptz is null then upper_inf(s.known) else s.known @> @at::timestamptz end
          and (@Municipality::smallint is null or f.municipality_id = @Municipality)
          and (@Actor::smallint is null or f.actor_id = @Actor)
          and (@group::smallint is null or f.target_group = @group)
          and (@sex::smallint is null or f.sex = @sex)
        group by s.id, s.district_id, s.scope, s.month, f.indicator_id, f.municipality_id
        """;

    private const string FromSummary = """
        select a.district_id as "District", a.month, a.indicator_id as "Indicator", sum(a.low)::bigint as "Low", sum(a.high)::bigint as "High",
          count(distinct a.submission_id)::int as "Reported"
        from smv.activity_month a join smv.submission s on s.id = a.submission_id
        where a.indicator_id = any(@indicators) and a.district_id = any(@districts) and a.month between @From and @To
          and case when @at::timestamptz is null then upper_inf(s.known) else s.known @> @at::timestamptz end
          and (@Municipality::smallint is null or a.municipality_id = @Municipality)
        group by 1, 2, 3
        """;

    private const string FromFacts = """
        select s.district_id as "District", s.month, f.indicator_id as "Indicator", sum(f.low)::bigint as "Low", sum(f.high)::bigint as "High",
          count(distinct f.submission_id)::int as "Reported"
        from smv.submission s join smv.activity_fact f on f.submission_id = s.id
        where s.kind = 1 and s.district_id = any(@districts) and s.month between @From and @To and f.indicator_id = any(@indicators)
          and case when @at::timestamptz is null then upper_inf(s.known) else s.known @> @at::timestamptz end
          and (@Municipality::smallint is null or f.municipality_id = @Municipality)
          and (@Actor::smallint is null or f.actor_id = @Actor)
          and (@group::smallint is null or f.target_group = @group)
          and (@sex::smallint is null or f.sex = @sex)
        group by 1, 2, 3
        """;

    /// <summary>By municipality, of all districts: what restated figures are made of.</summary>
    public static async Task<IReadOnlyList<Row>> ReadRowsAsync(NpgsqlConnection connection, FigureScope scope, CancellationToken cancel) =>
        (await connection.QueryAsync<Row>(new CommandDefinition(scope.NeedsFacts ? RowsFromFacts : RowsFromSummary, scope.Parameters, cancellationToken: cancel))).AsList();

    public static IReadOnlyDictionary<(short District, Month Month, short Indicator), Sum> Of(IEnumerable<Row> rows) => rows
        .GroupBy(r => (r.District, r.Month, r.Indicator))
        .ToDictionary(g => g.Key, g => new Sum(g.Key.District, g.Key.Month, g.Key.Indicator, g.Sum(r => r.Low), g.Sum(r => r.High), g.DistinctBy(r => r.Scope).Count()));

    public static async Task<IReadOnlyDictionary<(short District, Month Month, short Indicator), Sum>> ReadAsync(
        NpgsqlConnection connection, FigureScope scope, CancellationToken cancel)
    {
        var sums = await connection.QueryAsync<Sum>(new CommandDefinition(
            scope.NeedsFacts ? FromFacts : FromSummary, scope.Parameters, cancellationToken: cancel));
        return sums.ToDictionary(s => (s.District, s.Month, s.Indicator));
    }
}
