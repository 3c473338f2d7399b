using SmvInsights.Ingestion.Organisation;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What each indicator counts, and who reports it.</summary>
internal static class DefinitionsPart
{
    /// <summary>Spells out the short codes of the table.</summary>
    public static ParagraphBlock Actors(ReportMaterial m) =>
        new(string.Join("; ", m.Organisation.Actors.Select(a => $"{a.Code} {m.Say(a.Name)}")) + ".");

    public static TableBlock Table(ReportMaterial m)
    {
        var actors = m.Organisation.Actors.ToDictionary(a => a.Id, a => a.Code);
        return new TableBlock(
            m.Say("Definitioner", "Definitions"),
            [
                new(m.Say("Indikator", "Indicator"), ColumnKind.Name), new(m.Say("Enhet", "Unit"), ColumnKind.Short),
                new(m.Say("Slag", "Kind"), ColumnKind.Short), new(m.Say("Skyddad", "Protected"), ColumnKind.Short), new(m.Say("Lämnas av", "Reported by"), ColumnKind.Short),
            ],
            [
                .. m.Organisation.Indicators.Select(i => new TableRow(
                [
                    m.Say(i.Name), m.Say(i.Counted), i.Kind == IndicatorKind.Stock ? m.Say("nuläge, summeras inte", "level, never summed") : m.Say("händelser under månaden", "events of the month"),
                    i.Protected ? m.Say("ja", "yes") : m.Say("nej", "no"),
                    i.Actors.Count == 0 ? m.Say("alla", "all") : string.Join(", ", i.Actors.Select(a => actors[a])),
                ])),
            ]);
    }
}
