using System.Globalization;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Composition.Exploring;

/// <summary>Asks for the parts of an <see cref="Exploration"/>, each as the figures' own question.</summary>
public sealed class ExplorationReader(FigureReader figures)
{
    private static readonly StringComparer Alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    private sealed record Part(string Key, string Name, SeriesStyle Style, FigureQuery Query);

    public async Task<ExploredFigures> ReadAsync(CountyFigures f, Exploration asked, CancellationToken cancel)
    {
        var query = new FigureQuery(f.Viewer, [asked.Indicator.Code], asked.From, asked.To) { District = asked.Place, By = asked.By, AsKnownAt = f.AsKnownAt, AsOrganised = f.AsOrganised };
        var whole = asked.Split is SplitBy.Nothing or SplitBy.District ? null : await figures.ReadAsync(query, cancel);
        List<ChartSeries> all = [];
        var parts = Parts(f, asked, query).ToList();
        foreach (var part in parts)
            all.Add(Series(asked, part, await figures.ReadAsync(part.Query, cancel), whole));
        List<ChartSeries> series = [.. all.Where(s => asked.Split == SplitBy.District || Says(s))];
        if (!series.Exists(Says)) return new(null, null, all.Exists(s => s.Points.Any(p => p.Status == CellStatus.NotPublished)));
        return ExplorationChart.Of(f, asked, series);
    }

    private static bool Says(ChartSeries series) => series.Points.Any(p => p.IsShown || p.Status is CellStatus.Masked or CellStatus.Partial);

    private static IEnumerable<Part> Parts(CountyFigures f, Exploration asked, FigureQuery query)
    {
        var own = f.Districts.FirstOrDefault(d => d.Code == asked.Place);
        var style = own is null ? SeriesStyle.Main : f.StyleOf(own);
        return asked.Split switch
        {
            SplitBy.District => f.Districts.Concat(f.FormerDistricts(asked.From)).OrderBy(d => d.Sort).Where(d => asked.Place == f.County || d.Code == asked.Place)
                .Select(d => new Part(d.Code, f.Say(d.NameIn(f.Period)), f.StyleOf(d), query with { District = d.Code })),
            SplitBy.Municipality => MunicipalitiesOf(f, asked).Select(m => new Part(m.Code, m.Name, style, query with { Municipality = m.Code })),
            SplitBy.Actor => f.Organisation.Actors.Where(a => asked.Indicator.Actors.Count == 0 || asked.Indicator.Actors.Contains(a.Id))
                .Select(a => new Part(a.Code, f.Say(a.Name), style, query with { Actor = a.Code })),
            SplitBy.TargetGroup => CategoryNames.TargetGroups.Select(g => new Part($"{g.Group}", f.Say(g.Name), style, query with { TargetGroup = g.Group })),
            SplitBy.Sex => CategoryNames.Sexes.Select(s => new Part($"{s.Sex}", f.Say(s.Name), style, query with { Sex = s.Sex })),
            _ => [new Part(asked.Place, f.DistrictName(asked.Place), style, query)],
        };
    }

    private static IEnumerable<Municipality> MunicipalitiesOf(CountyFigures f, Exploration asked)
    {
        if (asked.Place == f.County) return f.Organisation.Municipalities.OrderBy(m => m.Name, Alphabet);
        var members = f.Organisation.MembersOf(f.Organisation.Districts.First(d => d.Code == asked.Place).Id, f.AsOrganised.Day ?? f.Period.FirstDay);
        return f.Organisation.Municipalities.Where(m => members.Contains(m.Id)).OrderBy(m => m.Name, Alphabet);
    }

    private static ChartSeries Series(Exploration asked, Part part, Figures.FigureTable answer, Figures.FigureTable? whole)
    {
        var place = part.Query.District!;
        var found = answer.Figures.Where(g => g.District == place).ToDictionary(g => g.Period);
        return new ChartSeries(part.Key, part.Name, part.Style,
            [.. asked.Periods.Select(p => found.TryGetValue(p, out var figure) ? Point(figure.Cell, whole?[place, p, asked.Indicator.Code]) : ChartPoint.NotApplicable)])
        {
            Traces = [.. asked.Periods.Select(p => found.TryGetValue(p, out var figure) ? (FigureAddress?)ActivityAddress.Of(part.Query, figure) : null)],
        };
    }

    /// <summary>What nobody counts for a part was not expected of it: a part is as complete as the whole it is of.</summary>
    private static ChartPoint Point(Cell cell, Cell? whole) => (cell, whole) switch
    {
        (_, null) => ChartPoint.From(cell),
        ({ Status: CellStatus.Missing }, { Status: not (CellStatus.Missing or CellStatus.Partial) }) => ChartPoint.NotApplicable,
        ({ Status: CellStatus.Partial, Low: { } low, High: { } high }, { Status: CellStatus.Partial } of) => ChartPoint.Partial(low, high, of.Reported, of.Expected),
        ({ Status: CellStatus.Partial, Low: { } low, High: { } high }, _) => ChartPoint.Interval(low, high),
        _ => ChartPoint.From(cell),
    };
}
