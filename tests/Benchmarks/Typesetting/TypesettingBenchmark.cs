using System.Diagnostics;
using System.Globalization;
using SmvInsights.Benchmarks.Import;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Typesetting;

namespace SmvInsights.Benchmarks.Typesetting;

/// <summary>
/// <c>typeset [--rounds 20] [--many 300] [--puppeteer 24.31.0] [--chromium /usr/bin/chromium] [--python /usr/bin/python3]</c>: prints the table "Typesetting" of <c>docs/performance.md</c>. The same four pages
/// by the product's typesetter (both copies, PDF/UA-1 and PDF/A-2a), by Chromium and by WeasyPrint (tagged, one copy), warm and with the start of their process.
/// </summary>
internal static class TypesettingBenchmark
{
    private static readonly Dictionary<string, string?> NoSettings = [];

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = int.Parse(Option(args, "--rounds") ?? "20", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("smv-typeset-").FullName;
        var page = Path.Combine(folder, "report.html");
        await File.WriteAllTextAsync(page, FourPages.Html(FourPages.Model(1)));
        Console.WriteLine($".NET {Environment.Version}; load {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]}; medians of {rounds} rounds\n");

        var (warm, started, pages) = (await WarmAsync(rounds), await StartedAsync(Math.Max(3, rounds / 4)), (await TypesetAsync(new(), 1)).Pages);
        Console.WriteLine("| | ms warm | times ours | ms with the process | times ours | pages |\n|---|---:|---:|---:|---:|---:|");
        Print("**SmvInsights**, both copies", warm, started, pages, warm, started);
        await PeerAsync(warm, started, async () =>
        {
            await PeerProcess.RunAsync("npm", NoSettings, "install", "--silent", "--prefix", folder, $"puppeteer-core@{Option(args, "--puppeteer") ?? "24.31.0"}");
            return await PeerProcess.RunAsync("node", NoSettings, await ScriptAsync("chromium_print.mjs", folder), page, $"{rounds}", Option(args, "--chromium") ?? "/usr/bin/chromium");
        });
        await PeerAsync(warm, started, async () =>
            await PeerProcess.RunAsync(Option(args, "--python") ?? "/usr/bin/python3", NoSettings, await ScriptAsync("weasyprint_print.py", folder), page, $"{rounds}"));
        await ManyAsync(int.Parse(Option(args, "--many") ?? "300", CultureInfo.InvariantCulture), warm);
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static Task<TypesetReport> TypesetAsync(TypstTypesetter typesetter, int copy) => typesetter.TypesetAsync(StatusReportJson.Write(FourPages.Model(copy)), default);

    /// <summary>Each round another report, so that nothing but the templates is remembered.</summary>
    private static async Task<double> WarmAsync(int rounds)
    {
        using var typesetter = new TypstTypesetter();
        for (var copy = 0; copy < 3; copy++) await TypesetAsync(typesetter, 1000 + copy);
        var took = new List<double>();
        for (var copy = 0; copy < rounds; copy++) took.Add(await TookAsync(typesetter, copy));
        return Median(took);
    }

    private static async Task<double> StartedAsync(int rounds)
    {
        var took = new List<double>();
        for (var copy = 0; copy < rounds; copy++)
        {
            using var typesetter = new TypstTypesetter();
            took.Add(await TookAsync(typesetter, copy));
        }
        return Median(took);
    }

    private static async Task ManyAsync(int many, double warm)
    {
        using var typesetter = new TypstTypesetter();
        var (took, memory) = (new List<double>(), new List<long>());
        for (var copy = 0; copy < many; copy++)
        {
            took.Add(await TookAsync(typesetter, copy));
            memory.Add(NodeMemory());
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\n{many} different reports one after another: {took.Average():0} ms each, {took.Average() / warm:0.00} of warm; the typesetter's process {memory[Math.Min(20, many - 1)] >> 20} MB after 20 of them, {memory[many / 2] >> 20} MB after half, {memory[^1] >> 20} MB at the end."));
    }

    private static async Task<double> TookAsync(TypstTypesetter typesetter, int copy)
    {
        var model = StatusReportJson.Write(FourPages.Model(copy));
        var began = Stopwatch.GetTimestamp();
        await typesetter.TypesetAsync(model, default);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>Resident, of the processes that this one started.</summary>
    private static long NodeMemory() => Process.GetProcessesByName("node").Where(p => ParentOf(p.Id) == Environment.ProcessId).Sum(p => p.WorkingSet64);

    private static int ParentOf(int process)
    {
        try
        {
            return int.Parse(File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static async Task PeerAsync(double warm, double started, Func<Task<string>> run)
    {
        try
        {
            var told = (await run()).Trim().Split(';');
            Print(told[0], Number(told[1]), Number(told[2]), (int)Number(told[3]), warm, started);
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"\nLeft out: {fault.Message}\n");
        }
    }

    private static async Task<string> ScriptAsync(string name, string folder)
    {
        using var script = new StreamReader(typeof(TypesettingBenchmark).Assembly.GetManifestResourceStream(name)!);
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, await script.ReadToEndAsync());
        return path;
    }

    private static void Print(string name, double warm, double started, int pages, double ours, double oursStarted) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {warm:0} | {warm / ours:0.0} | {started:0} | {started / oursStarted:0.0} | {pages} |"));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
