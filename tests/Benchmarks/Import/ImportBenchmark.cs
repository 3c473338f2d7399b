using System.Globalization;

namespace SmvInsights.Benchmarks.Import;

/// <summary>
/// <c>import [--rows 1000000] [--rounds 5] [--python python3] [--memory] [--server "Host=…"]</c>: prints the tables of <c>docs/performance.md</c>, or of memory only.
/// Without a server it starts a private one, with that program's own settings.
/// </summary>
internal static class ImportBenchmark
{
    private const int RealReport = 5000;

    public static async Task<int> RunAsync(string[] args)
    {
        var rows = int.Parse(Option(args, "--rows") ?? "1000000", CultureInfo.InvariantCulture);
        var rounds = int.Parse(Option(args, "--rounds") ?? "5", CultureInfo.InvariantCulture);
        await using var database = await ImportDatabase.OpenAsync(Option(args, "--server"));
        Console.WriteLine($"{await database.VersionAsync()}; .NET {Environment.Version}; {Environment.ProcessorCount} cores; median of {rounds} rounds\n");

        if (!args.Contains("--memory")) await RaceAsync(database, rows, rounds, Option(args, "--python") ?? "/usr/bin/python3");
        foreach (var many in (int[])[rows, rows * 5])
        {
            var peak = await ImportMemory.MeasureAsync(database, many);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Peak memory beyond the file, {many:N0} rows: {peak / 1e6:0} MB"));
        }
        return 0;
    }

    private static async Task RaceAsync(ImportDatabase database, int rows, int rounds, string python)
    {
        IContestant[] all = [new SmvInsightsImport(), new PsqlCopy(), new PandasCopy(python), new PgloaderLoad(), new EfCoreAddRange()];
        foreach (var absent in all.Where(c => c.Absence is not null)) Console.WriteLine($"Left out: {absent.Name}: {absent.Absence}.\n");
        var present = all.Where(c => c.Absence is null).ToList();

        var race = new ImportRace(database, await database.CpuClockAsync());
        ResultTable.Print("Sorted as exported", await race.RunAsync(present, rows, shuffled: false, rounds), rows);
        ResultTable.Print("The same rows shuffled", await race.RunAsync([.. present.Where(c => !c.IsSlow)], rows, shuffled: true, rounds), rows);
        IContestant[] withPrepared = [.. present, new EfCoreAddRange(prepares: true)];
        ResultTable.Print("A real report", await race.RunAsync(withPrepared, RealReport, shuffled: false, rounds * 3), RealReport);
        ResultTable.Print("The same over connections just opened", await race.RunAsync(withPrepared, RealReport, shuffled: false, rounds * 3, warm: false), RealReport);
    }

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
