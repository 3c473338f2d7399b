using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SmvInsights.Benchmarks.Import;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Benchmarks.Charts;

/// <summary>
/// <c>charts [--rounds 1000] [--echarts 6.1.0] [--python /usr/bin/python3]</c>: a trend of four districts over 36 months as SVG text, drawn again and again in
/// one warm process by this project, by ECharts on the server (fetched from npm into a scratch folder) and by matplotlib. Each draws the same points, title, axes and
/// names at the lines' ends; ours also the alternative text, what the pointer is told, and why a figure lacks.
/// </summary>
internal static class ChartsBenchmark
{
    private const int PeersDrawFewer = 10;

    private static readonly IReadOnlyList<SmvInsights.Reports.Figures.Period> Months = ChartPeriods.Trailing(new Month(2026, 10), 36);

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = int.Parse(Option(args, "--rounds") ?? "1000", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("smv-charts-").FullName;
        var chart = Trend();
        var data = Path.Combine(folder, "data.json");
        await File.WriteAllTextAsync(data, Json(chart));
        Console.WriteLine($".NET {Environment.Version}; load {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]}; median of {rounds} rounds, of {rounds / PeersDrawFewer} for the others\n");
        Console.WriteLine("| | ms a chart | times ours | kB |\n|---|---:|---:|---:|");

        var ours = Ours(chart, rounds);
        Print("**SmvInsights**", ours.Milliseconds, 1, ours.Bytes);
        await PeerAsync(ours.Milliseconds, async () =>
        {
            await PeerProcess.RunAsync("npm", NoSettings, "install", "--silent", "--prefix", folder, $"echarts@{Option(args, "--echarts") ?? "6.1.0"}");
            return await PeerProcess.RunAsync("node", NoSettings, await ScriptAsync("echarts.mjs", folder), data, $"{rounds / PeersDrawFewer}");
        });
        await PeerAsync(ours.Milliseconds, async () => await PeerProcess.RunAsync(
            Option(args, "--python") ?? "/usr/bin/python3", NoSettings, await ScriptAsync("matplotlib_chart.py", folder), data, $"{rounds / PeersDrawFewer}"));
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static readonly Dictionary<string, string?> NoSettings = [];

    private static (double Milliseconds, int Bytes) Ours(TrendChart chart, int rounds)
    {
        var (frame, svg) = (ChartFrame.Wide("chart"), "");
        // long enough for the compiler to have done all it does
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < TimeSpan.FromSeconds(3);) svg = ChartRenderer.Render(chart, frame);
        var took = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var began = Stopwatch.GetTimestamp();
            svg = ChartRenderer.Render(chart, frame);
            took[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        Array.Sort(took);
        return (took[rounds / 2], Encoding.UTF8.GetByteCount(svg));
    }

    /// <summary>Left out, and the reason said, where it is not installed.</summary>
    private static async Task PeerAsync(double ours, Func<Task<string>> run)
    {
        try
        {
            var told = (await run()).Trim().Split(';');
            var milliseconds = double.Parse(told[1], CultureInfo.InvariantCulture);
            Print(told[0], milliseconds, milliseconds / ours, int.Parse(told[2], CultureInfo.InvariantCulture));
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"\nLeft out: {fault.Message}\n");
        }
    }

    private static TrendChart Trend() => new()
    {
        Title = "Stödsamtal ökade på ett år i två av fyra länsdelar", Subtitle = "Stödsamtal, november 2023–oktober 2026", Measure = "Stödsamtal", Periods = Months,
        Series = [.. new[] { "Piteå älvdal", "Luleå-Boden", "Östra Norrbotten", "Kraftfält Norr" }.Select((name, slot) => new ChartSeries(
            $"{slot}", name, DistrictStyle.Of(slot), [.. Months.Select((_, i) => i == slot * 5 + 6 ? ChartPoint.Masked : ChartPoint.Of(40 + i * 7 % 11 + slot * 19 + i))]))],
    };

    private static string Json(TrendChart chart) => JsonSerializer.Serialize(new
    {
        title = chart.Title, subtitle = chart.Subtitle, months = Months.Select(m => m.AxisName(Language.Swedish)),
        series = chart.Series.Select(s => new { name = s.Name, colour = s.Style.Colour, values = s.Points.Select(p => p.Value) }),
    });

    private static async Task<string> ScriptAsync(string name, string folder)
    {
        using var script = new StreamReader(typeof(ChartsBenchmark).Assembly.GetManifestResourceStream(name)!);
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, await script.ReadToEndAsync());
        return path;
    }

    private static void Print(string name, double milliseconds, double times, int bytes) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {milliseconds:0.000} | {times:0} | {bytes / 1000} |"));

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
