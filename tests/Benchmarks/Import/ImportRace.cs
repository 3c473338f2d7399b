using System.Diagnostics;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Benchmarks.Import;

/// <param name="Seconds">Median over the rounds.</param>
/// <param name="Cpu">Seconds of processor, client and server together, in the mean, since its clock is coarse; <c>null</c> where it cannot be seen.</param>
/// <param name="Allocated">Bytes of .NET memory; <c>null</c> for other programs.</param>
internal sealed record Result(string Name, double Seconds, double? Cpu, long Allocated);

/// <summary>Lets the contestants import the same rows in turns, each into a database of its own.</summary>
internal sealed class ImportRace(ImportDatabase database, CpuClock? cpu)
{
    /// <summary>All months of the files have begun by then.</summary>
    public static readonly DateOnly Today = new(2026, 11, 15);

    private const int EarlierRows = 5000;

    private static readonly Month YearsBefore = ReportFile.Latest.AddMonths(-120);

    /// <param name="warm">Whether the connections have been used before; a pool that stood idle opens new ones.</param>
    public async Task<IReadOnlyList<Result>> RunAsync(IReadOnlyList<IContestant> contestants, int rows, bool shuffled, int rounds, bool warm = true)
    {
        var race = await PrepareAsync(rows, shuffled);
        var runs = contestants.ToDictionary(c => c, _ => new List<Result>());
        for (var round = 0; round <= rounds; round++)
            foreach (var contestant in contestants.Where(c => round == 1 || !c.IsSlow || rows < 100_000))
                runs[contestant].Add(await RunAsync(contestant, race, warm));
        File.Delete(race.TypedCsv);
        File.Delete(race.ReportPath);
        // the first round warms up
        return [.. contestants.Select(c => MedianOf(runs[c].Count > 1 ? runs[c][1..] : runs[c]))];
    }

    private async Task<Race> PrepareAsync(int rows, bool shuffled)
    {
        var source = await database.FreshAsync();
        var organisation = await new OrganisationReader(source).ReadAsync(default);
        await database.DropAsync(source);
        var file = ReportFile.Make(organisation, rows, shuffled);
        var folder = Path.GetTempPath();
        var race = new Race(
            organisation, file, ReportFile.Make(organisation, EarlierRows, YearsBefore),
            Path.Combine(folder, $"report-{Guid.NewGuid():N}.csv"), Path.Combine(folder, $"typed-{Guid.NewGuid():N}.csv"), rows);
        await File.WriteAllBytesAsync(race.ReportPath, file);
        PeerTable.WriteCsv(ReportReader.Read(file, organisation, Mandate.County, Today), race.TypedCsv);
        return race;
    }

    private async Task<Result> RunAsync(IContestant contestant, Race race, bool warm)
    {
        var fresh = await database.FreshAsync(contestant.Prepares);
        contestant.Prepare(race);
        await (await fresh.OpenConnectionAsync()).DisposeAsync();
        if (warm) await contestant.WarmUpAsync(race, fresh);
        GC.Collect();
        var cpuBefore = cpu?.Now();
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        var clock = Stopwatch.StartNew();
        await contestant.RunAsync(race, fresh);
        var seconds = clock.Elapsed.TotalSeconds;
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        var result = new Result(contestant.Name, seconds, cpu?.Now() - cpuBefore, allocated);
        await database.DropAsync(fresh);
        return result;
    }

    private static Result MedianOf(IReadOnlyList<Result> runs) => new(
        runs[0].Name, Median(runs.Select(r => r.Seconds)), runs.Average(r => r.Cpu),
        (long)Median(runs.Select(r => (double)r.Allocated)));

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
