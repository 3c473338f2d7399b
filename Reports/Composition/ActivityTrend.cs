using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Charts.Findings;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition;

/// <summary>Thirteen months of an indicator, district by district.</summary>
public static class ActivityTrend
{
    /// <param name="focus">Code of the district that keeps its colour among the others; <c>null</c> for all in colour.</param>
    public static TrendChart Of(CountyFigures f, Indicator indicator, string? focus = null)
    {
        var periods = ChartPeriods.Trailing(f.Period);
        var former = f.FormerDistricts(periods[0].First);
        var shown = f.Districts.Where(d => d.Code == focus).Concat(f.Districts.Where(d => d.Code != focus)).Concat(former)
            .Take(TrendChart.MostSeries).OrderBy(d => d.Sort);
        var chart = new TrendChart
        {
            Language = f.Language,
            Title = "",
            Subtitle = $"{Measure(f, indicator)}, {periods.Span(f.Language)}",
            Measure = f.Say(indicator.Name),
            Periods = periods,
            Focus = focus,
            Breaks = [.. DistrictBreaks.In(f, periods, focus), .. DefinitionBreaks.In(f, periods, indicator)],
            Notes = ChartNotes.In(f, periods, focus),
            Series =
            [
                .. shown.Select(d => new ChartSeries(
                    d.Code, f.Say(d.NameIn(f.Period)), f.StyleOf(d), [.. periods.Select(p => ChartPoint.From(f.Activity[d.Code, p, indicator.Code]))])
                {
                    Traces = [.. periods.Select(p => f.Trace(d.Code, p.First, indicator.Code))],
                }),
            ],
        };
        return chart with { Title = Title(f, chart, indicator) };
    }

    /// <summary>The first chosen indicator with at least two months to show; <c>null</c> when none has.</summary>
    public static Indicator? Chosen(CountyFigures f) =>
        f.Choices.TrendIndicators.Select(f.Indicator).FirstOrDefault(i => i is not null && HasAny(f, i, 2));

    /// <summary>Whether any district has so many months of it to show.</summary>
    public static bool HasAny(CountyFigures f, Indicator indicator, int months = 1) =>
        ChartPeriods.Trailing(f.Period).Count(p => f.Districts.Any(d => ChartPoint.From(f.Activity[d.Code, p, indicator.Code]).IsShown)) >= months;

    /// <summary>The unit stands beside the name where the name does not hold it already.</summary>
    internal static string Measure(CountyFigures f, Indicator indicator) =>
        f.Say(indicator.Name).Contains(f.Say(indicator.Counted), StringComparison.OrdinalIgnoreCase)
        ? f.Say(indicator.Name) : $"{f.Say(indicator.Name)}, {f.Say(indicator.Counted)}";

    /// <summary>The finding where the figures bear one; else now and a year ago side by side, without a verdict; else the measure alone.</summary>
    private static string Title(CountyFigures f, TrendChart chart, Indicator indicator)
    {
        var name = f.Say(indicator.Name);
        var subject = chart.Focus is null ? chart : chart with { Series = [.. chart.Series.Where(s => s.Key == chart.Focus)], Focus = null };
        var finding = TrendFinding.Of(subject, name, TrendFinding.Districts);
        if (finding != TrendFinding.Plain(chart.Measure, chart.Periods, f.Language)) return finding;

        var (district, before) = (chart.Focus ?? f.County, f.Period.AddMonths(-12));
        if (chart.Breaks.Any(b => b.Series?.Contains(district) != false)) return f.Say($"{name} månad för månad", $"{name} month by month");
        if (!f.Activity[district, f.Period, indicator.Code].IsPlain || !f.Activity[district, before, indicator.Code].IsPlain)
            return f.Say($"{name} månad för månad", $"{name} month by month");
        var (now, then) = (f.Figure(district, f.Period, indicator.Code), f.Figure(district, before, indicator.Code));
        return f.Say(
            $"{name}: {now} i {f.Period.LongName(f.Language)}, {then} samma månad i fjol",
            $"{name}: {now} in {f.Period.LongName(f.Language)}, {then} a year earlier");
    }
}
