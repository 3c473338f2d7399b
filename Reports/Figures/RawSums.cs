using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>What the current submissions hold, summed by district, month and indicator.</summary>
internal static class RawSums
{
    public sealed record Sum(short District, Month Month, short Indicator, long Low, long High, int Reported);

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

    public static async Task<IReadOnlyDictionary<(short District, Month Month, short Indicator), Sum>> ReadAsync(
        NpgsqlConnection connection, FigureScope scope, CancellationToken cancel)
    {
        var sums = await connection.QueryAsync<Sum>(new CommandDefinition(
            scope.NeedsFacts ? FromFacts : FromSummary, scope.Parameters, cancellationToken: cancel));
        return sums.ToDictionary(s => (s.District, s.Month, s.Indicator));
    }
}
