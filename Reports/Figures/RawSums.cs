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
        private Mandate? _sender;

        public Mandate Sender => _sender ??= Mandate.From(null, Scope);
    }

    /// <summary>Of so many indicators the server picks each out; of more, whole arrays are sent sooner.</summary>
    private const int Few = 8;

    /// <summary>A way that a submission's rows are split, of which sums are kept.</summary>
    private enum Split : short
    {
        Whole = 0,
        TargetGroup = 1,
        Sex = 2,
        Actor = 3,
        Municipality = 4,
    }

    private const string From = """
        from smv.submission s join smv.activity_sum a on a.submission_id = s.id
        """;

    private const string Where = """

        where s.kind = 1 and s.month between @From and @To and s.district_id = any(@of)
          and known_at(s.known)
          and a.split = @split and a.category between @first and @last
        """;

    private static readonly KnownSql Sums = new($"select s.district_id, s.scope, s.month, a.category, a.indicator_id, a.low, a.high {From} {Where}");

    private static readonly KnownSql SumsOfFew = new($"""
        select s.district_id, s.scope, s.month, a.category, i.id, a.low[i.place], a.high[i.place]
        {From} cross join lateral (select id, array_position(a.indicator_id, id) as place from unnest(@indicators) id) i {Where} and i.place is not null
        """);

    private static readonly KnownSql RowsFromFacts = new("""
        select s.district_id as "District", s.scope, s.month, f.indicator_id as "Indicator", f.municipality_id as "Municipality",
          sum(f.low)::bigint as "Low", sum(f.high)::bigint as "High"
        from smv.submission s join smv.activity_fact f on f.submission_id = s.id
        where s.kind = 1 and s.month between @From and @To and f.indicator_id = any(@indicators)
          and known_at(s.known)
          and (@Municipality::smallint is null or f.municipality_id = @Municipality)
          and (@Actor::smallint is null or f.actor_id = @Actor)
          and (@group::smallint is null or f.target_group = @group)
          and (@sex::smallint is null or f.sex = @sex)
        group by s.id, s.district_id, s.scope, s.month, f.indicator_id, f.municipality_id
        """);

    private static readonly KnownSql FromFacts = new("""
        select s.district_id as "District", s.month, f.indicator_id as "Indicator", sum(f.low)::bigint as "Low", sum(f.high)::bigint as "High",
          count(distinct f.submission_id)::int as "Reported"
        from smv.submission s join smv.activity_fact f on f.submission_id = s.id
        where s.kind = 1 and s.district_id = any(@districts) and s.month between @From and @To and f.indicator_id = any(@indicators)
          and known_at(s.known)
          and (@Municipality::smallint is null or f.municipality_id = @Municipality)
          and (@Actor::smallint is null or f.actor_id = @Actor)
          and (@group::smallint is null or f.target_group = @group)
          and (@sex::smallint is null or f.sex = @sex)
        group by 1, 2, 3
        """);

    /// <summary>By municipality, of all districts: what restated figures are made of.</summary>
    public static async Task<IReadOnlyList<Row>> ReadRowsAsync(NpgsqlConnection connection, FigureScope scope, CancellationToken cancel) =>
        scope is { Actor: null, Query: { TargetGroup: null, Sex: null } }
            ? await ReadSumsAsync(connection, scope, Split.Municipality, scope.Municipality, scope.Organisation.Districts, cancel)
            : (await connection.QueryAsync<Row>(new CommandDefinition(RowsFromFacts.At(scope.Query.AsKnownAt), scope.Parameters, cancellationToken: cancel))).AsList();

    public static IReadOnlyDictionary<(short District, Month Month, short Indicator), Sum> Of(IEnumerable<Row> rows) => rows
        .GroupBy(r => (r.District, r.Month, r.Indicator))
        .ToDictionary(g => g.Key, g => new Sum(g.Key.District, g.Key.Month, g.Key.Indicator, g.Sum(r => r.Low), g.Sum(r => r.High), g.DistinctBy(r => r.Scope).Count()));

    public static async Task<IReadOnlyDictionary<(short District, Month Month, short Indicator), Sum>> ReadAsync(
        NpgsqlConnection connection, FigureScope scope, CancellationToken cancel)
    {
        if (KeptSplit(scope) is { } split)
            return Of(await ReadSumsAsync(connection, scope, split, scope.Category, scope.Districts, cancel));
        var sums = await connection.QueryAsync<Sum>(new CommandDefinition(FromFacts.At(scope.Query.AsKnownAt), scope.Parameters, cancellationToken: cancel));
        return sums.ToDictionary(s => (s.District, s.Month, s.Indicator));
    }

    /// <summary>The split that the query asks for; <c>null</c> where it selects by several, which only the facts know.</summary>
    private static Split? KeptSplit(FigureScope scope) => (scope.Query.TargetGroup, scope.Query.Sex, scope.Actor, scope.Municipality) switch
    {
        (null, null, null, null) => Split.Whole,
        (not null, null, null, null) => Split.TargetGroup,
        (null, not null, null, null) => Split.Sex,
        (null, null, not null, null) => Split.Actor,
        (null, null, null, not null) => Split.Municipality,
        _ => null,
    };

    /// <param name="category"><c>null</c> for every one; it stands as the municipality of the rows.</param>
    private static async Task<List<Row>> ReadSumsAsync(
        NpgsqlConnection connection, FigureScope scope, Split split, short? category, IEnumerable<District> districts, CancellationToken cancel)
    {
        var question = new
        {
            scope.From, scope.To, at = scope.Query.AsKnownAt, of = districts.Select(d => d.Id).ToArray(), indicators = scope.Indicators.Select(i => i.Id).ToArray(),
            // a condition of its own for "every one" would keep the category out of the index
            split = (short)split, first = category ?? short.MinValue, last = category ?? short.MaxValue,
        };
        var areFew = scope.Indicators.Count <= Few;
        var asked = question.indicators.ToHashSet();
        var rows = new List<Row>();
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(
            (areFew ? SumsOfFew : Sums).At(scope.Query.AsKnownAt), question, cancellationToken: cancel));
        while (await reader.ReadAsync(cancel))
        {
            var (district, sender, month, about) = (reader.GetInt16(0), reader.GetString(1), Month.Of(reader.GetFieldValue<DateOnly>(2)), reader.GetInt16(3));
            if (areFew)
            {
                rows.Add(new(district, sender, month, reader.GetInt16(4), about, reader.GetInt64(5), reader.GetInt64(6)));
                continue;
            }
            var (indicators, lows, highs) = (reader.GetFieldValue<short[]>(4), reader.GetFieldValue<long[]>(5), reader.GetFieldValue<long[]>(6));
            for (var at = 0; at < indicators.Length; at++)
            {
                if (asked.Contains(indicators[at])) rows.Add(new(district, sender, month, indicators[at], about, lows[at], highs[at]));
            }
        }
        return rows;
    }
}
