namespace SmvInsights.Benchmarks.Import;

/// <summary>
/// Norrbotten with more to count: 28 indicators that every actor reports, so that a month of all districts, split by municipality,
/// target group and sex, is 42,000 rows with keys of their own, and two years are a million.
/// </summary>
internal static class BenchmarkCounty
{
    public const string Sql = """
        insert into smv.indicator (code, name_sv, name_en, unit_sv, unit_en, kind, protected, sort)
        select 'INSATS_' || lpad(n::text, 2, '0'), 'Insats ' || n, 'Help ' || n, 'ärenden', 'cases', 1, true, 100 + n from generate_series(1, 28) n
        """;
}
