using System.Diagnostics;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Money;

namespace SmvInsights.Tests.Figures;

/// <summary>With forty years of history the readers' own statements still go by indexes: what PostgreSQL says when it is asked to explain them.</summary>
[Collection("postgres")]
public sealed class QueryPlanTests(PostgresFixture postgres)
{
    private const string FortyYears = """
        insert into smv.upload (id, via, uploader, byte_count, status) values (gen_random_uuid(), 'api', 'plans', 0, 'published');
        insert into smv.publication (number, published_at, upload_id, what)
        select n, timestamptz '1987-01-01' + n * interval '1 month', (select id from smv.upload), 'published' from generate_series(1, 480) n;
        insert into smv.submission (upload_id, kind, district_id, month, scope, version, publication, known, row_count)
        select (select id from smv.upload), k, d.id, date '1986-12-01' + n * interval '1 month', '', 1, n, tstzrange(timestamptz '1987-01-01' + n * interval '1 month', null), 0
        from generate_series(1, 480) n cross join smv.district d cross join generate_series(1, 3) k where not d.is_county;
        insert into smv.activity_block (submission_id, indicator_id, line, municipality_id, actor_id, target_group, sex, low, high)
        select s.id, i.id, '{2}', '{1}', '{1}', '{1}', '{1}', '{7}', '{7}' from smv.submission s cross join smv.indicator i where s.kind = 1;
        insert into smv.activity_sum
        select s.id, split, category, ids.all, ids.sevens, ids.sevens
        from smv.submission s cross join (select array_agg(id) as all, array_agg(7::bigint) as sevens from smv.indicator) ids
        cross join (values (0, 0), (1, 1), (2, 1), (3, 1), (4, 1), (4, 2)) v (split, category) where s.kind = 1;
        insert into reports.release (publication, made_at, shown, masked, given_up, audited) values (1, now(), 0, 0, 0, true);
        insert into reports.release_cell (plan, indicator_id, district_id, period, category, publication, known, submissions, state, is_primary, value, reported, expected)
        select 1, i.id, s.district_id, s.month, 0, 1, s.known, array[s.id], 1, false, 7, 1, 1 from smv.submission s cross join smv.indicator i where s.kind = 1 and i.id <= 5;
        """;

    [Fact]
    public async Task No_question_reads_a_table_from_end_to_end()
    {
        var plain = await postgres.FreshDatabaseAsync();
        await using (var filling = await plain.OpenConnectionAsync())
        {
            await filling.ExecuteAsync(FortyYears);
            await filling.ExecuteAsync("vacuum analyze");
        }
        var statements = new List<NpgsqlCommand>();
        await using var database = Recording(postgres.ConnectionStringOf(plain), statements);
        using var listener = new ActivityListener { ShouldListenTo = s => s.Name == "Npgsql", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        ActivitySource.AddActivityListener(listener);

        await AskAsync(database);
        statements.Count.ShouldBeGreaterThan(15);
        await using var connection = await plain.OpenConnectionAsync();
        foreach (var statement in statements)
        {
            var plan = await ExplainAsync(connection, statement);
            plan.ShouldNotMatch("Seq Scan on (activity|submission|release)", $"{statement.CommandText}\n{plan}");
        }
    }

    private static async Task AskAsync(NpgsqlDataSource database)
    {
        var organisation = new OrganisationReader(database);
        var figures = new FigureReader(database, organisation, TimeProvider.System);
        var (from, to) = (new Month(2025, 10), new Month(2026, 9));
        string[] one = ["AKTUALISERAD"], many = [.. (await organisation.ReadAsync(default)).Indicators.Select(i => i.Code)];
        DateTimeOffset?[] moments = [null, new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero)];
        foreach (var at in moments)
        foreach (var viewer in (Viewer[])[Viewer.Coordinator, Viewer.Outsider])
        foreach (var query in (FigureQuery[])
        [
            new(viewer, one, from, to), new(viewer, many, from, to),
            new(viewer, one, from, to) { By = PeriodGrain.Quarter, TargetGroup = TargetGroup.Child },
            new(viewer, one, to, to) { By = PeriodGrain.Year, Municipality = "2580" },
            new(viewer, one, to, to) { Actor = "SOC", Sex = Sex.Women },
        ])
            await figures.ReadAsync(query with { AsKnownAt = at }, default);
        foreach (var at in moments)
        {
            await new FundingReader(database, new BudgetReader(database, TimeProvider.System)).ReadAsync(new BudgetQuery(to) { AsKnownAt = at }, default);
            await new MilestoneReader(database, TimeProvider.System).ReadAsync(new MilestoneQuery(to) { AsKnownAt = at }, default);
        }
        await new CompletenessReader(database, organisation, TimeProvider.System).ReadAsync(new CompletenessQuery(from, to), default);
        await new LatestMonth(database).FindAsync(null, default);
    }

    /// <summary>Keeps a copy of each statement, with its parameters, as the driver sends it.</summary>
    private static NpgsqlDataSource Recording(string connectionString, List<NpgsqlCommand> statements)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.ConfigureTracing(o => o.ConfigureCommandFilter(command =>
        {
            lock (statements) statements.Add(command.Clone());
            return true;
        }));
        return builder.Build();
    }

    /// <summary>A command of several statements is explained one by one, each by the general plan that the site's connections ask for: it must be good for any values.</summary>
    private static async Task<string> ExplainAsync(NpgsqlConnection connection, NpgsqlCommand statement)
    {
        var plans = new List<string>();
        foreach (var sql in Regex.Replace(statement.CommandText, "--.*", "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var used = statement.Parameters.Where(p => Regex.IsMatch(sql, $@"@{p.ParameterName}\b", RegexOptions.IgnoreCase)).ToList();
            var numbered = used.Index().Aggregate(sql, (text, p) => Regex.Replace(text, $@"@{p.Item.ParameterName}\b", $"${p.Index + 1}", RegexOptions.IgnoreCase));
            var (types, values) = used.Count == 0 ? ("", "") : ($"({string.Join(", ", used.Select(p => string.IsNullOrEmpty(p.DataTypeName) ? "unknown" : p.DataTypeName))})", $"({string.Join(", ", used.Select(_ => "null"))})");
            await connection.ExecuteAsync($"set plan_cache_mode = force_generic_plan; prepare general{types} as {numbered}");
            plans.AddRange(await connection.QueryAsync<string>($"explain execute general{values}"));
            await connection.ExecuteAsync("deallocate general");
        }
        return string.Join('\n', plans);
    }
}
