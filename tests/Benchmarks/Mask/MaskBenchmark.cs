using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmvInsights.Benchmarks.Import;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Privacy;
using SmvInsights.Reports.Privacy.Solving;

namespace SmvInsights.Benchmarks.Mask;

/// <summary>
/// <c>mask [--seconds 60] [--server "Host=…"]</c>: prints the table "Mask" of <c>docs/performance.md</c>. Counties of growing size report the months of a year,
/// the last two district by district; those releases are timed, for so many seconds a county.
/// </summary>
internal static class MaskBenchmark
{
    private static readonly Month First = new(2025, 1), Last = new(2025, 12);

    /// <summary>The county of the project, the one with most municipalities, twice the project's, and the whole country in one installation.</summary>
    private static readonly (int Districts, int Municipalities)[] Sizes = [(4, 14), (4, 49), (8, 28), (21, 290)];

    public static async Task<int> RunAsync(string[] args)
    {
        var patience = TimeSpan.FromSeconds(Array.IndexOf(args, "--seconds") is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 60);
        await using var server = await ImportDatabase.OpenAsync(Array.IndexOf(args, "--server") is >= 0 and var s ? args[s + 1] : null);
        Console.WriteLine($"{await server.VersionAsync()}; .NET {Environment.Version}; {Environment.ProcessorCount} cores\n");
        Console.WriteLine("| districts × municipalities | releases timed | median, s | worst, s | processor s, median | worst | shown | small | hidden for their sake | not audited | solver, MB | this process, MB |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var size in Sizes)
        {
            var database = await server.FreshAsync();
            Console.WriteLine(await MeasureAsync(database, size.Districts, size.Municipalities, patience));
            await server.DropAsync(database);
        }
        return 0;
    }

    private static async Task<string> MeasureAsync(NpgsqlDataSource database, int districts, int municipalities, TimeSpan patience)
    {
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync(LargerCounty, new { districts, municipalities });
        var organisation = await new OrganisationReader(database).ReadAsync(default);
        using var solvers = new SolverShelf();
        var step = new TimedRelease(new ReleaseStep(solvers, NullLogger<ReleaseStep>.Instance));
        var own = organisation.Districts.Where(d => !d.IsCounty).Select(d => d.Id).ToList();
        foreach (var month in Month.Range(First, Last.AddMonths(-2))) await PublishAsync(connection, step, organisation, own, month);
        step.Times.Clear();
        var watch = Stopwatch.StartNew();
        foreach (var (month, district) in Month.Range(Last.AddMonths(-1), Last).SelectMany(_ => own, (month, district) => (month, district)))
        {
            if (watch.Elapsed < patience) await PublishAsync(connection, step, organisation, [district], month);
        }

        var (shown, small, hidden, unaudited) = await connection.QuerySingleAsync<(long, long, long, long)>("""
            select count(*) filter (where state = 1), count(*) filter (where state = 2 and is_primary), count(*) filter (where state = 2 and not is_primary),
              (select count(*) from reports.release where not audited)
            from reports.release_cell where upper_inf(known)
            """);
        var (clock, cpu) = (step.Times.Select(t => t.Clock).Order().ToList(), step.Times.Select(t => t.Cpu).Order().ToList());
        return string.Create(CultureInfo.InvariantCulture,
            $"| {districts} × {municipalities} | {clock.Count} of {own.Count * 2} | {clock[clock.Count / 2]:0.00} | {clock[^1]:0.00} | {cpu[cpu.Count / 2]:0.00} | {cpu[^1]:0.00} | {shown} | {small} | {hidden} | {unaudited} | {SolverProcess.PeakMegabytes()} | {Environment.WorkingSet / 1_000_000} |");
    }

    private static async Task PublishAsync(NpgsqlConnection connection, IPublicationStep step, OrganisationSnapshot organisation, IReadOnlyList<short> districts, Month month)
    {
        var rows = RowsOf(organisation, districts, month).ToArray();
        var upload = Guid.CreateVersion7();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("insert into smv.upload (id, via, uploader, byte_count, status) values (@upload, 'api', 'benchmark', 0, 'published')", new { upload });
        await new SubmissionPublisher([step]).PublishAsync(connection, new PublishableUpload(upload, "benchmark", "", null, null),
            new ReadReport(ReportKind.Activity, null, rows.Length, []) { Activity = ListedRows.Of(rows) }, default);
        await transaction.CommitAsync();
    }

    /// <summary>People one by one, so that an indicator in four is rare; the same ones every time.</summary>
    private static IEnumerable<ActivityRow> RowsOf(OrganisationSnapshot organisation, IReadOnlyList<short> districts, Month month)
    {
        var line = 1;
        foreach (var membership in organisation.Memberships.Where(m => districts.Contains(m.District)))
        foreach (var indicator in organisation.Indicators.Where(i => i.Protected))
        {
            var random = new Random(membership.Municipality * 100_000 + indicator.Id * 1000 + month.Number);
            var usual = (int[])[1, 4, 12, 40];
            var people = random.Next(usual[indicator.Id % 4] * (1 + membership.Municipality % 3) + 1);
            var counted = Enumerable.Range(0, people)
                .Select(_ => (Actor: indicator.Actors[random.Next(indicator.Actors.Count)], Group: (TargetGroup)random.Next(1, 3), Sex: (Sex)random.Next(1, 3)))
                .CountBy(p => p).OrderBy(p => p.Key);
            foreach (var (of, count) in counted)
                yield return new(++line, membership.District, month, indicator.Id, membership.Municipality, of.Actor, of.Group, of.Sex, count, count, default);
        }
    }

    private const string LargerCounty = """
        delete from smv.indicator where code like 'INSATS\__%';
        insert into smv.district (code, sort) select 'D' || lpad(n::text, 2, '0'), n + 10 from generate_series(5, @districts) n;
        insert into smv.district_name (district_id, name_sv, name_en) select id, code, code from smv.district where code ~ '^D[0-9]{2}$';
        insert into smv.reporting_scope (district_id) select id from smv.district where code ~ '^D[0-9]{2}$';
        insert into smv.municipality (code, name) select (5000 + n)::text, 'Kommun ' || n from generate_series(15, @municipalities) n;
        insert into smv.membership (municipality_id, district_id, valid)
        select m.id, d.id, daterange(null, null) from smv.municipality m
        join (select id, row_number() over (order by id) - 1 as place, count(*) over () as count from smv.district where not is_county) d on d.place = m.code::int % d.count
        where m.name like 'Kommun %';
        """;

    private sealed class TimedRelease(ReleaseStep step) : IPublicationStep
    {
        /// <summary>In seconds; the processor's are of this process and the solver, without the database.</summary>
        public List<(double Clock, double Cpu)> Times { get; } = [];

        public async Task ApplyAsync(NpgsqlConnection connection, Publication publication, CancellationToken cancel)
        {
            var before = SolverProcess.CpuSeconds() + Environment.CpuUsage.TotalTime.TotalSeconds;
            var watch = Stopwatch.StartNew();
            await step.ApplyAsync(connection, publication, cancel);
            Times.Add((watch.Elapsed.TotalSeconds, SolverProcess.CpuSeconds() + Environment.CpuUsage.TotalTime.TotalSeconds - before));
        }
    }
}
