using System.Globalization;

namespace SmvInsights.Benchmarks.Pages;

/// <summary>
/// <c>pages [--seconds 10] [--rounds 3] [--clients 16]</c>: what the overview costs a signed-in member's clients, beside the same bytes from memory
/// and from an output cache, plain and as browsers ask for it. Both servers are processes of their own; all take turns, and the median round is told.
/// </summary>
internal static class PagesBenchmark
{
    private static readonly string[] Encodings = ["identity", "br"];

    public static async Task<int> RunAsync(string[] args)
    {
        var (seconds, rounds, clients) = (Option(args, "--seconds", 10), Option(args, "--rounds", 3), Option(args, "--clients", 16));
        using var site = await DemonstrationSite.StartAsync();
        Console.WriteLine($".NET {Environment.Version}; {Environment.ProcessorCount} cores; load {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]}; {clients} clients on the same machine, {seconds} s a turn, median of {rounds} rounds\n");
        foreach (var encoding in Encodings)
        {
            var body = Path.GetTempFileName();
            await SaveAsync($"{site.Address}/", await HeadersAsync(), body);
            using var memory = await ServerProcess.StartAsync(new Dictionary<string, string>(), typeof(MemoryServer).Assembly.Location, MemoryServer.Command, body);
            (string Name, string Address)[] turns = [("the same bytes from memory", $"{memory.Address}/"), ("the same from an output cache", memory.Address + MemoryServer.Cached), ("**the overview**", $"{site.Address}/")];
            var results = turns.ToDictionary(t => t.Name, _ => new List<LoadResult>());
            foreach (var turn in turns) await new Load(clients, TimeSpan.FromSeconds(Math.Max(5, seconds / 2))).RunAsync(turn.Address, await HeadersAsync());
            for (var round = 0; round < rounds; round++)
                foreach (var turn in turns) results[turn.Name].Add(await new Load(clients, TimeSpan.FromSeconds(seconds)).RunAsync(turn.Address, await HeadersAsync()));
            Print(encoding, turns.Select(t => (t.Name, Median(results[t.Name]))).ToList());
            File.Delete(body);

            // the site renews a cookie each minute, which a browser keeps and these clients do not
            async Task<Dictionary<string, string>> HeadersAsync() => new() { ["Cookie"] = await site.SignInAsync("member"), ["Accept-Encoding"] = encoding };
        }
        return 0;
    }

    private static async Task SaveAsync(string address, IReadOnlyDictionary<string, string> headers, string file)
    {
        using var client = new HttpClient();
        foreach (var (name, value) in headers) client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(address));
    }

    private static LoadResult Median(IEnumerable<LoadResult> rounds) => rounds.OrderBy(r => r.PerSecond).ToList() is var sorted ? sorted[sorted.Count / 2] : null!;

    private static void Print(string encoding, IReadOnlyList<(string Name, LoadResult Result)> results)
    {
        Console.WriteLine($"### Accept-Encoding: {encoding}\n\n| | answers/s | of memory | p50, ms | p99, ms | p99 of p50 | kB |\n|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, r) in results)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {r.PerSecond:N0} | {r.PerSecond / results[0].Result.PerSecond:0.000} | {r.P50:0.00} | {r.P99:0.00} | {r.P99 / r.P50:0.0} | {r.Bytes / 1000} |"));
        Console.WriteLine();
    }

    private static int Option(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
