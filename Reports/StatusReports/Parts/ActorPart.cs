using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>How each actor takes part: meetings, training, routines. Counts of persons and cases are not published by actor and month.</summary>
internal static class ActorPart
{
    public static IEnumerable<Block> Blocks(ReportMaterial m)
    {
        var indicators = m.Organisation.Indicators.Where(i => !i.Protected).ToList();
        var rows = m.Organisation.Actors
            .Where(a => indicators.Exists(i => Cell(m, a.Code, i.Code).Reported > 0))
            .Select(a => new TableRow([m.Say(a.Name), .. indicators.Select(i => Text(m, Cell(m, a.Code, i.Code)))])
                .TracedBy([null, .. indicators.Select(i => m.Trace(m.County, m.Period, i.Code) is { } trace ? trace with { Actor = a.Code } : null)])).ToList();
        if (rows.Count == 0)
        {
            yield return new NoteBlock(m.Say("Ingen aktör har lämnat uppgifter om samverkan för perioden.", "No actor has reported on collaboration for the period."));
            yield break;
        }
        yield return new TableBlock(
            m.Say("Samverkan per aktör, hela länet", "Collaboration by actor, whole county"),
            [new(m.Say("Aktör", "Actor"), ColumnKind.Name), .. indicators.Select(i => new TableColumn($"{m.Say(i.Name)} ({m.Say(i.Counted)})", ColumnKind.Number))], rows);
        yield return new NoteBlock(m.Say(
            "Antal personer och ärenden publiceras inte per aktör och månad. Uppgifterna är summor av det som aktören har lämnat i länsdelarna.",
            "Counts of persons and cases are not published by actor and month. The figures are sums of what the actor has reported in the districts."));
    }

    private static Cell Cell(ReportMaterial m, string actor, string indicator) => m.ActivityByActor[actor][m.County, m.Period, indicator];

    /// <summary>No actor is expected in every district, so that a sum over those that took part is the actor's whole figure.</summary>
    private static string Text(ReportMaterial m, Cell cell) =>
        cell.Reported == 0 ? "." : Charts.ChartPoint.From(Figures.Cell.Of(cell.Low ?? 0, cell.High ?? 0, 1, 1)).Text(Charts.ValueForm.Count, m.Language);
}
