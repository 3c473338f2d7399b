using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmvInsights.Ingestion;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports;
using SmvInsights.Reports.Privacy;
using SmvInsights.Reports.Privacy.Releases;
using SmvInsights.Reports.Privacy.Solving;
using SmvInsights.Tests.StatusReports;
using Xunit.Abstractions;

namespace SmvInsights.Tests.Privacy;

/// <summary>Three years of four districts, published by the real loader, and read by somebody who wants to know.</summary>
[Collection("postgres")]
public sealed class SampleReleaseTests(PostgresFixture postgres, ITestOutputHelper output)
{
    [Fact]
    public async Task Nobody_is_found_in_the_sample_data_as_it_was_published()
    {
        var database = await postgres.FreshDatabaseAsync();
        await LoadAsync(database);
        await using var connection = await database.OpenConnectionAsync();
        (await connection.QuerySingleAsync<int>("select count(*) from reports.release where not audited or given_up > 0")).ShouldBe(0);
        foreach (var share in await connection.QueryAsync<string>("""
            select format('%s: %s shown, %s small, %s hidden for their sake', case plan when 1 then 'month' when 2 then 'target group' when 3 then 'sex' when 4 then 'actor' else 'municipality' end
              || case when plan = 1 and district_id = (select id from smv.district where is_county) then ', county' else '' end,
              count(*) filter (where state = 1), count(*) filter (where state = 2 and is_primary), count(*) filter (where state = 2 and not is_primary))
            from reports.release_cell where upper_inf(known) group by plan, district_id = (select id from smv.district where is_county) order by plan, 1
            """)) output.WriteLine(share);

        using var solver = new LinearSolver("node", TimeSpan.FromMinutes(5));
        foreach (var year in (int[])[2024, 2025, 2026]) (await FoundOutAsync(connection, solver, year)).ShouldBeEmpty();
    }

    private async Task LoadAsync(NpgsqlDataSource database)
    {
        using var solvers = new SolverShelf();
        var timed = new TimedStep(new ReleaseStep(solvers, NullLogger<ReleaseStep>.Instance));
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<INudge, NoNudge>().AddSingleton(database)
            .AddIngestion().AddSingleton<IPublicationStep>(timed);
        await using var provider = services.BuildServiceProvider();
        var loader = provider.GetRequiredService<SampleLoader>();
        var samples = ActivityAlone();
        (await loader.BeginAsync(samples, default)).ShouldBeTrue();
        await loader.LoadAsync(samples, default);
        output.WriteLine(timed.Told);
    }

    /// <summary>The story without budgets and milestones, which no mask is about.</summary>
    private static SampleSet ActivityAlone()
    {
        var folder = Directory.CreateTempSubdirectory("smv-samples-").FullName;
        var samples = SampleSet.In(Repository.File("sample-data")).Samples
            .Where(s => s.FileName.Contains("verksamhet", StringComparison.OrdinalIgnoreCase)).Select(s => s with { Path = Repository.File("sample-data", s.Path) });
        File.WriteAllText(Path.Combine(folder, "manifest.json"), JsonSerializer.Serialize(samples, JsonSerializerOptions.Web));
        try
        {
            return SampleSet.In(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<List<string>> FoundOutAsync(NpgsqlConnection connection, LinearSolver solver, int year)
    {
        var months = Month.Range(new Month(year, 1), new Month(year, 12)).Select(m => new ChangedPart(ReportKind.Activity, 0, m)).ToList();
        var material = await ReleaseMaterial.ReadAsync(connection, new Publication(0, DateTimeOffset.MaxValue.AddDays(-1), months), default);
        var districts = material.Organisation.Districts.Where(d => !d.IsCounty).Select(d => (short?)d.Id).Prepend(null);
        var attackers = material.Organisation.Indicators.Where(i => i.Protected)
            .SelectMany(i => districts.Select(d => (i.Code, District: d, Attacker: new MarginAttacker(material, i.Id, year, d)))).ToList();
        var answers = await solver.SolveAsync([.. attackers.Select(a => a.Attacker.Program())], default);
        output.WriteLine($"{year}: {attackers.Sum(a => a.Attacker.Targets.Count)} cells asked for");
        return [.. from asked in attackers.Zip(answers)
                   from target in asked.First.Attacker.Targets.Select((cell, at) => (Cell: cell, Width: asked.Second[2 * at].Greatest + asked.Second[2 * at + 1].Greatest))
                   where target.Width < 3 - 1e-6
                   select $"{asked.First.District?.ToString(CultureInfo.InvariantCulture) ?? "an outsider"} knows {asked.First.Code} {target.Cell.Key} of {target.Cell.Summed} to {target.Width + 1:0.#} values"];
    }

    /// <summary>Asks a clock how long each release takes.</summary>
    private sealed class TimedStep(ReleaseStep step) : IPublicationStep
    {
        private readonly List<(int Months, double Seconds)> _times = [];

        public string Told => string.Join(Environment.NewLine, _times.GroupBy(t => t.Months).OrderBy(g => g.Key).Select(g =>
            $"releases of {g.Key} months: {g.Count()}, median {g.Select(t => t.Seconds).Order().ElementAt(g.Count() / 2):0.00} s, most {g.Max(t => t.Seconds):0.00} s"));

        public async Task ApplyAsync(NpgsqlConnection connection, Publication publication, CancellationToken cancel)
        {
            var watch = Stopwatch.StartNew();
            await step.ApplyAsync(connection, publication, cancel);
            if (publication.Changes.Any(c => c.Kind == ReportKind.Activity)) _times.Add((publication.Changes.Count, watch.Elapsed.TotalSeconds));
        }
    }

    /// <summary>The samples are imported by their loader; nothing may ask a job to.</summary>
    private sealed class NoNudge : INudge
    {
        public Task NudgeAsync(Work work, Guid id, CancellationToken cancel) => throw new InvalidOperationException("A sample asked for a job.");
    }
}
