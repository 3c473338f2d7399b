using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Charts.Findings;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition.Exploring;

/// <summary>The chart that suits what was asked: lines where they can be told apart, panels where not, bars for the parts of a year.</summary>
internal static class ExplorationChart
{
    public static ExploredFigures Of(CountyFigures f, Exploration asked, IReadOnlyList<ChartSeries> series)
    {
        var periods = asked.Periods;
        var name = f.Say(asked.Indicator.Name);
        var where = asked.Place == f.County ? f.Say("hela länet", "the whole county") : f.DistrictName(asked.Place);
        var measure = $"{ActivityTrend.Measure(f, asked.Indicator)}, {where}";
        var panels = new SmallMultiples
        {
            Language = f.Language,
            Title = name + By(f, asked.Split),
            Subtitle = $"{measure}, {periods.Span(f.Language)}",
            Measure = measure,
            Periods = periods,
            Panels = series,
            Notes = ChartNotes.In(f, periods, asked.Place == f.County ? null : asked.Place, asked.Split == SplitBy.District),
            Breaks = [.. DistrictBreaks.In(f, periods, asked.Place == f.County ? null : asked.Place), .. DefinitionBreaks.In(f, periods, asked.Indicator)],
        };
        var table = panels.ToTable();
        if (asked.Split is SplitBy.Nothing or SplitBy.District && series.Count <= TrendChart.MostSeries) return new(Lines(panels, asked, name), table, false);
        return asked.By == PeriodGrain.Year || periods.Count == 1 ? new(Bars(f, panels, asked), table, false) : new(panels, table, false);
    }

    private static TrendChart Lines(SmallMultiples of, Exploration asked, string name)
    {
        var chart = new TrendChart
        {
            Language = of.Language, Title = of.Title, Subtitle = of.Subtitle, Measure = of.Measure, Periods = of.Periods, Series = of.Panels, Breaks = of.Breaks, Notes = of.Notes,
        };
        var finding = TrendFinding.Of(chart, name, TrendFinding.Districts);
        return asked.By == PeriodGrain.Month && finding != TrendFinding.Plain(of.Measure, of.Periods, of.Language) ? chart with { Title = finding } : chart;
    }

    /// <summary>Of the last period that says anything.</summary>
    private static BarChart Bars(CountyFigures f, SmallMultiples of, Exploration asked)
    {
        var last = Enumerable.Range(0, of.Periods.Count).Last(i => of.Panels.Any(s => s[i].IsShown || s[i].Status is CellStatus.Masked or CellStatus.Partial));
        var period = of.Periods[last].FullName(of.Language);
        return new BarChart
        {
            Language = of.Language,
            Title = $"{of.Title}, {period}",
            Subtitle = $"{of.Measure}, {period}",
            Measure = $"{of.Measure}, {period}",
            NameHeading = ChartWords.Capital(By(f, asked.Split).Trim()),
            Bars = [.. of.Panels.Select(s => new NamedBar(s.Key, s.Name, s[last], s.Style)).OrderByDescending(b => b.Point.High ?? -1)],
        };
    }

    private static string By(CountyFigures f, SplitBy split) => split switch
    {
        SplitBy.District => f.Say(" per länsdel", " by district"),
        SplitBy.Municipality => f.Say(" per kommun", " by municipality"),
        SplitBy.Actor => f.Say(" per aktör", " by actor"),
        SplitBy.TargetGroup => f.Say(" per målgrupp", " by target group"),
        SplitBy.Sex => f.Say(" per kön", " by sex"),
        _ => "",
    };
}
