using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Composition;

/// <summary>A district's month by municipality, actor and target group, of what the viewer may see so finely.</summary>
public sealed class BreakdownReader(FigureReader figures)
{
    /// <returns>A table for each way to break it down that has anything to show.</returns>
    public async Task<IReadOnlyList<(string Key, ChartTable Table)>> ReadAsync(CountyFigures f, District district, CancellationToken cancel)
    {
        var indicators = f.Organisation.Indicators.Where(i => (!i.Protected || f.Viewer.SeesRaw(district.Code)) && IsReported(f, district, i)).ToList();
        if (indicators.Count == 0) return [];
        var query = new FigureQuery(f.Viewer, [.. indicators.Select(i => i.Code)], f.Period, f.Period) { District = district.Code, AsKnownAt = f.KnownAt, AsOrganised = f.AsOrganised };
        var municipalities = f.Organisation.MembersOf(district.Id, f.AsOrganised.Day ?? f.Period.FirstDay);
        var tables = await Task.WhenAll(
            TableAsync("municipalities", new Phrase("Per kommun", "By municipality"),
                f.Organisation.Municipalities.Where(m => municipalities.Contains(m.Id)).Select(m => (m.Name, query with { Municipality = m.Code }))),
            TableAsync("actors", new Phrase("Per aktör", "By actor"), f.Organisation.Actors.Select(a => (f.Say(a.Name), query with { Actor = a.Code }))),
            TableAsync("target-groups", new Phrase("Per målgrupp", "By target group"), CategoryNames.TargetGroups.Select(g => (f.Say(g.Name), query with { TargetGroup = g.Group }))));
        return [.. tables.Where(t => t.Table.Rows.Count > 0)];

        async Task<(string Key, ChartTable Table)> TableAsync(string key, Phrase caption, IEnumerable<(string Name, FigureQuery Query)> parts)
        {
            List<(string Name, FigureQuery Query, IReadOnlyList<Cell> Cells)> rows = [];
            foreach (var part in parts)
            {
                var answer = await figures.ReadAsync(part.Query, cancel);
                var cells = indicators.ConvertAll(i => answer[district.Code, f.Period, i.Code]);
                if (cells.Exists(c => c.Reported > 0)) rows.Add((part.Name, part.Query, cells));
            }
            var columns = Enumerable.Range(0, indicators.Count).Where(at => rows.Exists(r => r.Cells[at].Reported > 0)).ToList();
            return (key, new ChartTable(
                f.Say(caption), [new(f.Say("Indikator", "Indicator"), false), .. rows.Select(r => new ChartColumn(r.Name, true))],
                [.. columns.Select(at => (IReadOnlyList<string>)[f.Say(indicators[at].Name), .. rows.Select(r => Text(f, r.Cells[at]))])], [])
            {
                Traces = [.. columns.Select(at => (IReadOnlyList<FigureAddress?>)
                    [null, .. rows.Select(r => f.Trace(district.Code, f.Period, indicators[at].Code) is not { } trace ? null : trace with { Municipality = r.Query.Municipality, Actor = r.Query.Actor, TargetGroup = r.Query.TargetGroup })])],
            });
        }
    }

    private static bool IsReported(CountyFigures f, District district, Indicator indicator) => f.Activity[district.Code, f.Period, indicator.Code].Reported > 0;

    /// <summary>A part that said nothing was not expected to; one that did is whole in itself.</summary>
    private static string Text(CountyFigures f, Cell cell) =>
        ChartPoint.From(cell.Reported == 0 ? Cell.NotApplicable : cell.Status == CellStatus.NotRestatable ? cell : Cell.Of(cell.Low ?? 0, cell.High ?? 0, 1, 1)).Text(ValueForm.Count, f.Language);
}
