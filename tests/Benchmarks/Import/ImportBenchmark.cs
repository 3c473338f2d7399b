using System.Diagnostics;
using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;

namespace SmvInsights.Benchmarks.Import;

internal static class ImportBenchmark
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var database = await ImportDatabase.OpenAsync(null);
        Console.WriteLine(await database.VersionAsync());
        var source = await database.FreshAsync();
        var organisation = await new OrganisationReader(source).ReadAsync(default);
        var rows = int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture);
        var report = ReportFile.Make(organisation, rows, args.Contains("shuffled"));
        Console.WriteLine($"{report.Length / 1e6:0.0} MB");
        var path = Path.Combine(Path.GetTempPath(), $"typed-{Guid.NewGuid():N}.csv");
        PeerTable.WriteCsv(ReportReader.Read(report, organisation, Mandate.County, new DateOnly(2026, 11, 15)), path);
        var race = new Race(organisation, report, path, rows);
        foreach (var round in Enumerable.Range(0, 4))
        {
            var before = GC.GetTotalAllocatedBytes(true);
            var clock2 = Stopwatch.StartNew();
            ReportReader.Read(report, organisation, Mandate.County, new DateOnly(2026, 11, 15));
            Console.WriteLine($"read only {clock2.Elapsed.TotalSeconds:0.000} {(GC.GetTotalAllocatedBytes(true) - before) / 1e6:0.0} MB");
            foreach (var contestant in (IContestant[])[new SmvInsightsImport(), new PsqlCopy()])
            {
                var fresh = await database.FreshAsync();
                before = GC.GetTotalAllocatedBytes(true);
                var clock = Stopwatch.StartNew();
                await contestant.RunAsync(race, fresh);
                Console.WriteLine($"{contestant.Name} {clock.Elapsed.TotalSeconds:0.000} {(GC.GetTotalAllocatedBytes(true) - before) / 1e6:0.0} MB");
                await database.DropAsync(fresh);
            }
        }
        File.Delete(path);
        return 0;
    }
}
