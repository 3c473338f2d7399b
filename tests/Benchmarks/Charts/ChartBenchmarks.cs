using BenchmarkDotNet.Attributes;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Benchmarks.Charts;

/// <summary>A chart of four districts over thirteen months, from spec to SVG text, as a page draws it.</summary>
[MemoryDiagnoser]
public class ChartBenchmarks
{
    private static readonly ChartFrame Frame = ChartFrame.Wide("chart");

    private readonly ChartSeries[] _series = [.. Enumerable.Range(0, 4).Select(slot => new ChartSeries(
        $"{slot}", $"Länsdel {slot}", DistrictStyle.Of(slot), [.. Enumerable.Range(0, 13).Select(i => i == slot + 3 ? ChartPoint.Masked : ChartPoint.Of(40 + i * 7 % 11 + slot * 9))]))];

    [Benchmark]
    public string Trend() => ChartRenderer.Render(
        new TrendChart { Title = "Stödsamtal", Subtitle = "Antal per månad", Measure = "Stödsamtal", Periods = ChartPeriods.Trailing(new Month(2026, 10)), Series = _series }, Frame);

    [Benchmark]
    public string Stack() => ChartRenderer.Render(
        new StackedBarChart { Title = "Stödsamtal", Subtitle = "Antal per månad", Measure = "Stödsamtal", Periods = ChartPeriods.Trailing(new Month(2026, 10)), Series = _series }, Frame);

    [Benchmark]
    public string Multiples() => ChartRenderer.Render(
        new SmallMultiples { Title = "Stödsamtal", Subtitle = "Antal per månad", Measure = "Stödsamtal", Periods = ChartPeriods.Trailing(new Month(2026, 10)), Panels = _series }, Frame);
}
