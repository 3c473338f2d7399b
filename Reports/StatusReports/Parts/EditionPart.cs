using System.Globalization;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Bridges;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Editions;
using SmvInsights.Reports.StatusReports.Material;
using SmvInsights.Reports.StatusReports.Outlines;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What a report before a meeting begins with: what has changed since the last one, what is to be decided, what is left to do.</summary>
internal static class EditionPart
{
    /// <summary>With more months than this their figures would be too narrow to read, and the sums stand alone.</summary>
    private const int MostColumns = 4;

    public static IEnumerable<SectionPlan> Sections(ReportMaterial m) => m.Edition is not { } e ? [] :
    [
        new(null, m.Say("Sedan förra sammanträdet", "Since the last meeting"), () => [.. Figures(m, e), .. Corrections(m, e)]),
        new(null, m.Say("Ärenden att besluta", "Matters to decide"), () => [Agenda(m, e)]),
        new(null, m.Say("Öppna åtaganden", "Open undertakings"), () => [Undertakings(m)]),
    ];

    private static IEnumerable<Block> Figures(ReportMaterial m, EditionMaterial e)
    {
        IReadOnlyList<Month> months = [.. Month.Range(e.Edition.First, m.Period)];
        var shown = months.Count > MostColumns ? [] : months;
        var rows = e.Figures.Zip(e.Before).Where(b => b.First.Months.Any(x => x.Now.Status is not (CellStatus.Missing or CellStatus.NotApplicable))).ToList();
        if (rows.Count == 0)
        {
            yield return new ParagraphBlock(m.Say("Ingen verksamhet är inlämnad för månaderna.", "No activity has been submitted for the months."));
            yield break;
        }
        var before = MeetingEdition.Range(e.Edition.First.AddMonths(-months.Count), e.Edition.First.AddMonths(-1), m.Language);
        yield return new TableBlock(
            m.Say($"Hela länet, {m.Months}", $"The whole county, {m.Months}"),
            [
                new(m.Say("Indikator", "Indicator"), ColumnKind.Name), .. shown.Select(x => new TableColumn(x.ShortForm(m.Language), ColumnKind.Number)),
                new(m.Say("Perioden", "The period"), ColumnKind.Number), new(m.Say("Förändring", "Change"), ColumnKind.Number),
            ],
            [.. rows.Select(b => new TableRow(
                [Name(m, b.First), .. shown.Select(x => Text(m, b.First.Months.First(y => y.Month == x).Now)), Sum(m, b.First), Change(m, b.First, b.Second)])
                .TracedBy([null, .. shown.Select(x => m.Trace(m.County, x, b.First.Indicator)), null, null]))]);
        yield return new NoteBlock(m.Say(
            $"Flöden summeras över perioden; bestånd gör det aldrig, för dem står sista månaden. Skyddade uppgifter summeras inte över månader. Förändringen är mot {before} och visas bara där båda perioderna är fullständiga.",
            $"Flows are added up over the period; stocks never are, for them the last month stands. Protected counts are not added up over months. The change is from {before} and is shown only where both periods are complete."));
    }

    /// <summary>Of months that count the same thing.</summary>
    private static string Sum(ReportMaterial m, Bridge now) => DefinitionBreaks.In(m, now).Any() ? m.Say("ny definition", "new definition") : Text(m, now.Now);

    private static string Change(ReportMaterial m, Bridge now, Bridge before) =>
        new[] { now.Now, before.Now }.Where(c => c.Status is CellStatus.NotPublished or CellStatus.Masked).Select(c => Text(m, c)).FirstOrDefault() is { } hidden ? hidden
        : !now.Now.IsPlain || !before.Now.IsPlain || IsBroken(m, now, before) ? ChartWords.NotApplicableSymbol
        : Signed(m, now.Now.Value!.Value - before.Now.Value!.Value);

    private static string Signed(ReportMaterial m, long change) => (change > 0 ? "+" : "") + ValueForm.Count.Text(change, m.Language);

    private static bool IsBroken(ReportMaterial m, Bridge now, Bridge before) =>
        m.Indicator(now.Indicator) is { } indicator && DefinitionBreaks.In(m, [.. before.Months.Concat(now.Months).Select(x => new Period(x.Month, PeriodGrain.Month))], indicator).Count > 0;

    private static IEnumerable<Block> Corrections(ReportMaterial m, EditionMaterial e)
    {
        yield return new HeadingBlock(m.Say("Rättelser sedan den beslutade rapporten", "Corrections since the report decided on"));
        if (e.Told is not { } told)
        {
            yield return new ParagraphBlock(m.Say("Gruppen har inte beslutat om någon rapport tidigare.", "The group has not decided on any report before."));
            yield break;
        }
        var months = MeetingEdition.Range(told.First, told.Last, m.Language);
        var moved = e.Moved.Where(b => b.HasMoved).ToList();
        if (moved.Count == 0)
        {
            yield return new ParagraphBlock(m.Say(
                $"Inga siffror i rapporten om {months}, som gruppen beslutade om {ReportMaterial.Day(told.Day)}, har ändrats.",
                $"No figures of the report on {months}, which the group decided on {ReportMaterial.Day(told.Day)}, have changed."));
            yield break;
        }
        var table = BridgeTables.Side(m, m.Say($"Hela länet, {months}: då är som i rapporten som beslutades {ReportMaterial.Day(told.Day)}", $"The whole county, {months}: then is as in the report decided on {ReportMaterial.Day(told.Day)}"), moved);
        yield return new TableBlock(table.Caption, [.. table.Columns.Select(c => new TableColumn(c.Header, c.Numeric ? ColumnKind.Number : ColumnKind.Name))], [.. table.Rows.Select(r => new TableRow(r))]);
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

    private static string Name(ReportMaterial m, Bridge bridge) => m.Indicator(bridge.Indicator) is { } indicator ? m.Say(indicator.Name) : bridge.Indicator;

    private static string Text(ReportMaterial m, Cell cell) => ChartPoint.From(cell).Text(ValueForm.Count, m.Language);
}
