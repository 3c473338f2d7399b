using System.Globalization;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Editions;
using SmvInsights.Reports.StatusReports.Material;
using SmvInsights.Reports.StatusReports.Outlines;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What a report before a meeting begins with: what has changed since the last one, what is to be decided, what is left to do.</summary>
internal static class EditionPart
{
    public static IEnumerable<SectionPlan> Sections(ReportMaterial m) => m.Edition is not { } e ? [] :
    [
        new(null, m.Say("Sedan förra sammanträdet", "Since the last meeting"), () => [.. EditionFigures.Blocks(m, e), .. Corrections(m, e)]),
        new(null, m.Say("Ärenden att besluta", "Matters to decide"), () => [Agenda(m, e)]),
        new(null, m.Say("Öppna åtaganden", "Open undertakings"), () => [Undertakings(m)]),
    ];

    private static IEnumerable<Block> Corrections(ReportMaterial m, EditionMaterial e)
    {
        yield return new HeadingBlock(m.Say("Rättelser sedan den beslutade rapporten", "Corrections since the report decided on"));
        if (e.Told is not { } told)
        {
            yield return new ParagraphBlock(m.Say("Gruppen har inte beslutat om någon rapport tidigare.", "The group has not decided on any report before."));
            yield break;
        }
        var months = MeetingEdition.Range(told.First, told.Last, m.Language);
        var table = BridgeTables.Moved(m, m.Say($"Hela länet: då är som i rapporten om {months}, som beslutades {ReportMaterial.Day(told.Day)}", $"The whole county: then is as in the report on {months}, decided on {ReportMaterial.Day(told.Day)}"), e.Moved);
        yield return table.Rows.Count > 0
            ? new TableBlock(table.Caption, [.. table.Columns.Select((c, at) => new TableColumn(c.Header, c.Numeric ? ColumnKind.Number : at == 0 ? ColumnKind.Name : ColumnKind.Short))], [.. table.Rows.Select(r => new TableRow(r))])
            : new ParagraphBlock(m.Say(
                $"Inga siffror i rapporten om {months}, som gruppen beslutade om {ReportMaterial.Day(told.Day)}, har ändrats.",
                $"No figures of the report on {months}, which the group decided on {ReportMaterial.Day(told.Day)}, have changed."));
    }

    private static Block Agenda(ReportMaterial m, EditionMaterial e)
    {
        var day = ReportMaterial.Day(e.Edition.MeetsOn);
        var items = e.Meeting?.Agenda.Where(i => i.Proposal.Length > 0).ToList() ?? [];
        return items.Count == 0
            ? new ParagraphBlock(m.Say($"Inget förslag till beslut står på dagordningen för sammanträdet {day} än.", $"No proposal for decision stands on the agenda of the meeting {day} yet."))
            : new TableBlock(
                m.Say($"På dagordningen för sammanträdet {day}", $"On the agenda of the meeting {day}"),
                [new("§", ColumnKind.Short), new(m.Say("Ärende", "Matter"), ColumnKind.Name), new(m.Say("Förslag till beslut", "Proposal for decision"), ColumnKind.Text)],
                [.. items.Select(i => new TableRow([$"§ {i.Paragraph.ToString(CultureInfo.InvariantCulture)}", i.Title, i.Proposal]))]);
    }

    private static Block Undertakings(ReportMaterial m) => m.Undertakings.Count > 0 ? UndertakingsPart.Table(m)
        : new ParagraphBlock(m.Say("Inga åtaganden är öppna.", "No undertakings are open."));
}
