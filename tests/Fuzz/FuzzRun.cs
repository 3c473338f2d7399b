using System.Diagnostics;
using System.Globalization;
using SmvInsights.Fuzz.Mutations;

namespace SmvInsights.Fuzz;

/// <summary>One run: file after file, in one thread, with what was seen at the end.</summary>
internal sealed class FuzzRun(FuzzOptions options, DatabaseJudge? database)
{
    private const int FilesBetweenMemory = 5_000, FilesBetweenDatabase = 20, MostFailures = 50;

    // what lives for the whole run is there by then
    private const int WarmUp = 2;
    private const double MostGrowthMegabytes = 8;

    private readonly FailureFolder _failures = new(options.Failures);
    private readonly Dictionary<string, int> _outcomes = [];
    private readonly List<double> _memory = [];
    private int _stored;
    private (int Number, TimeSpan Processor, TimeSpan Clock) _slowest;

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync()
    {
        var mutator = new Mutator(Seeds.Read(), options.Seed);
        var watchdog = new Watchdog(_failures);
        var (clock, number, files) = (Stopwatch.StartNew(), options.First, 0);
        for (; files < options.Files && (options.Seconds == 0 || clock.Elapsed.TotalSeconds < options.Seconds) && _failures.Count < MostFailures; files++, number++)
        {
            var file = mutator.Make(number);
            watchdog.Begin(number, file);
            var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await JudgeAsync(number, file);
            watchdog.End();
            if (Environment.CpuUsage.TotalTime - used is var processor && processor > _slowest.Processor)
                _slowest = (number, processor, Stopwatch.GetElapsedTime(started));
            if ((files + 1) % FilesBetweenMemory == 0) MeasureMemory(files + 1, clock.Elapsed);
        }
        return Tell(files, clock.Elapsed);
    }

    private async Task JudgeAsync(int number, byte[] file)
    {
        var judgement = FileJudge.Judge(file);
        _outcomes[judgement.Outcome] = _outcomes.GetValueOrDefault(judgement.Outcome) + 1;
        var failure = judgement.Failure;
        // an accepted file is rarer and does more
        if (failure is null && database is not null && (number % FilesBetweenDatabase == 0 || judgement.Outcome.StartsWith("Accepted", StringComparison.Ordinal)))
        {
            _stored++;
            failure = await database.FindFaultAsync(file);
        }
        if (failure is not null) _failures.Save(number, file, failure);
    }

    private void MeasureMemory(int files, TimeSpan elapsed)
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true);
        GC.WaitForPendingFinalizers();
        _memory.Add(GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024.0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{files} files, {files / elapsed.TotalSeconds:0}/s, heap {_memory[^1]:0.0} MB, {_failures.Count} failures"));
    }

    private int Tell(int files, TimeSpan elapsed)
    {
        foreach (var (outcome, count) in _outcomes.OrderByDescending(o => o.Value))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,8}  {outcome}"));
        var grows = _memory.Count > WarmUp && _memory[^1] - _memory[WarmUp - 1] > MostGrowthMegabytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seed {options.Seed}: {files} files in {elapsed.TotalSeconds:0} s ({files / elapsed.TotalSeconds:0}/s), slowest number {_slowest.Number} with {_slowest.Processor.TotalMilliseconds:0} ms of processor ({_slowest.Clock.TotalMilliseconds:0} by the clock), {_stored} through the database, heap {(grows ? "GROWS" : "steady")}, {_failures.Count} failures{(_failures.Count > 0 ? $" in {options.Failures}" : "")}"));
        return _failures.Count > 0 || grows ? 1 : 0;
    }
}
