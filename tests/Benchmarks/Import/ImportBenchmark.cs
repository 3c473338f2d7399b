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
        if (args.Contains("cpu"))
        {
            static double Cpu() { using var me = Process.GetCurrentProcess(); return me.TotalProcessorTime.TotalSeconds; }
            using var ticks = args.Contains("alloc") ? new Ticks() : null;
            for (var i = 0; i < 6; i++)
            {
                var c = Cpu();
                var a = GC.GetAllocatedBytesForCurrentThread();
                var read = ReportReader.Read(report, organisation, Mandate.County, new DateOnly(2026, 11, 15));
                var c1 = Cpu();
                var a1 = GC.GetAllocatedBytesForCurrentThread();
                var n = 0L;
                foreach (var row in read.Activity) n += row.High;
                var c2 = Cpu();
                var a2 = GC.GetAllocatedBytesForCurrentThread();
                SmvInsights.Ingestion.Validation.PersonalNumberScan.Find(report, "x");
                var c3 = Cpu();
                var a3 = GC.GetAllocatedBytesForCurrentThread();
                var list = new List<SmvInsights.Ingestion.Contracts.ActivityRow>();
                foreach (var part in read.Parts.Keys)
                {
                    list.Clear();
                    list.AddRange(read.ActivityOf(part));
                    list.Sort((a, b) => a.Indicator != b.Indicator ? a.Indicator.CompareTo(b.Indicator) : a.Line.CompareTo(b.Line));
                }
                var c4 = Cpu();
                Console.WriteLine($"read {c1 - c:0.000} {(a1 - a) / 1e6:0.0} MB  again {c2 - c1:0.000} {(a2 - a1) / 1e6:0.0} MB scan {c3 - c2:0.000} {(a3 - a2) / 1e6:0.0} MB listed+sorted {c4 - c3:0.000}");
            }
            if (ticks is not null) foreach (var (k, v) in ticks.Types.OrderByDescending(t => t.Value).Take(14)) Console.WriteLine($"{v} {k}");
            return 0;
        }
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

    private sealed class Ticks : System.Diagnostics.Tracing.EventListener
    {
        public readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> Types = new();
        protected override void OnEventSourceCreated(System.Diagnostics.Tracing.EventSource source)
        {
            if (source.Name == "Microsoft-Windows-DotNETRuntime") EnableEvents(source, System.Diagnostics.Tracing.EventLevel.Verbose, (System.Diagnostics.Tracing.EventKeywords)1);
        }
        protected override void OnEventWritten(System.Diagnostics.Tracing.EventWrittenEventArgs e)
        {
            if (e.EventName?.StartsWith("GCAllocationTick", StringComparison.Ordinal) == true) Types?.AddOrUpdate((string)e.Payload![5]!, 1, (_, n) => n + 1);
        }
    }
}
