using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Charts.Findings;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Composition;

/// <summary>Districts side by side: a panel each on one scale, as counted or, so that large and small ones can be read together, per 10,000 inhabitants.</summary>
public static class Comparison
{
    private static readonly ValueForm RateForm = new(ValueKind.Number, 1);

    /// <summary>The indicator's thirteen months.</summary>
    /// <param name="focus">Code of the district that keeps its colour; <c>null</c> for all.</param>
    public static SmallMultiples Of(CountyFigures f, Indicator indicator, bool perInhabitants, string? focus)
    {
        var periods = ChartPeriods.Trailing(f.Period);
        var name = f.Say(indicator.Name);
        var measure = perInhabitants ? f.Say($"{name} per 10 000 invånare", $"{name} per 10,000 inhabitants") : ActivityTrend.Measure(f, indicator);
        var chart = new SmallMultiples
        {
            Language = f.Language,
            Title = "",
            Subtitle = $"{measure}, {periods.Span(f.Language)}",
            Measure = measure,
            Periods = periods,
            Form = perInhabitants ? RateForm : ValueForm.Count,
            Focus = focus,
            Breaks = [.. DistrictBreaks.In(f, periods), .. DefinitionBreaks.In(f, periods, indicator)],
            Notes = ChartNotes.In(f, periods),
            Panels =
            [
                .. f.Districts.Concat(f.FormerDistricts(periods[0].First)).OrderBy(d => d.Sort).Select(d => new ChartSeries(
                    d.Code, f.Say(d.NameIn(f.Period)), f.StyleOf(d), [.. periods.Select(p => Point(f, d, p, indicator, perInhabitants))])
                {
                    Traces = [.. periods.Select(p => f.Trace(d.Code, p.First, indicator.Code))],
                }),
            ],
        };
        return chart with { Title = perInhabitants ? measure : Title(chart, name) };
    }

    /// <summary>The month's figures as counted, indicators by districts and the county.</summary>
    public static ChartTable Month(CountyFigures f, IReadOnlyList<Indicator> indicators)
    {
        List<string> places = [.. f.Districts.Select(d => d.Code), f.County];
        return new ChartTable(
            f.Say($"Antal, {f.Period.LongForm(f.Language)}", $"Counts, {f.Period.LongForm(f.Language)}"),
            [new(f.Say("Indikator", "Indicator"), false), .. places.Select(p => new ChartColumn(f.DistrictName(p), true))],
            [.. indicators.Select(i => (IReadOnlyList<string>)[f.Say(i.Name), .. places.Select(p => f.Figure(p, f.Period, i.Code))])],
            [.. PeriodTable.SymbolNotes(indicators.SelectMany(i => places.Select(p => ChartPoint.From(f.Activity[p, f.Period, i.Code]))), f.Language)])
        {
            Traces = [.. indicators.Select(i => (IReadOnlyList<FigureAddress?>)[null, .. places.Select(p => f.Trace(p, f.Period, i.Code))])],
        };
    }

    private static string Title(SmallMultiples chart, string name)
    {
        var finding = TrendFinding.Of(chart, name, TrendFinding.Districts);
        return finding == TrendFinding.Plain(chart.Measure, chart.Periods, chart.Language) ? name : finding;
    }

    /// <summary>A rate is made of a whole and plain count alone; what is a range or lacks a part has none.</summary>
    private static ChartPoint Point(CountyFigures f, District district, Period period, Indicator indicator, bool perInhabitants)
    {
        var cell = f.Activity[district.Code, period, indicator.Code];
        if (!perInhabitants) return ChartPoint.From(cell);
        var people = Rate.Inhabitants(f.Organisation, f.AsOrganised, district.Code, null, period, f.KnownAt);
        return Rate.Of(cell, people) switch
        {
            { Value: { } rate } => ChartPoint.Of(rate),
            { Status: RateStatus.NoPopulation } => ChartPoint.NotApplicable,
            _ when cell.Status == CellStatus.Interval => ChartPoint.Masked,
            _ when cell.Status == CellStatus.Partial => ChartPoint.Unfinished(cell.Reported, cell.Expected),
            _ => ChartPoint.From(cell),
        };
    }
}
