using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What the figures of the period say. More reports are not bad news by themselves, so nothing here is called better or worse.</summary>
internal static class ActivityPart
{
    /// <summary>Found, helped, capacity and coverage side by side. A word in place of a number is short, since it stands large; its note says of how many parts.</summary>
    public static KeyFiguresBlock KeyFigures(ReportMaterial m) =>
        new([.. IndicatorStanding.Chosen(m, m.County).Select(s => new KeyFigure(m.Say(s.Indicator.Name), s.Now.Low is null ? s.Number(m) : s.Value(m), string.Join("; ", new[] { s.Parts(m), s.Comparison(m) }.OfType<string>())) { Trace = s.Trace(m)?.Page })]);

    public static NoteBlock HowToRead(ReportMaterial m) => new(m.Say(
        "Fler anmälningar eller ärenden betyder inte i sig att våldet ökar: fler kan ha vågat berätta, och fler kan ha frågat.",
        "More reports or cases do not by themselves mean more violence: more people may have dared to tell, and more may have asked."));

    /// <summary>Thirteen months by district, of the first chosen indicator that has anything to show; else a sentence that says so.</summary>
    public static IEnumerable<Block> Trend(ReportMaterial m)
    {
        if (ActivityTrend.Chosen(m) is not { } indicator)
        {
            yield return new NoteBlock(m.Say(
                "Någon utveckling över tid kan inte visas: uppgifter saknas eller publiceras inte för de senaste tretton månaderna.",
                "No development over time can be shown: figures are missing or not published for the last thirteen months."));
            yield break;
        }
        var chart = ActivityTrend.Of(m, indicator);
        yield return Charting.Block(chart);
        yield return Charting.Table(chart);
    }

    /// <summary>Every indicator that anyone has reported this month, district by district.</summary>
    public static Block ByDistrict(ReportMaterial m) => OrNone(m, new TableBlock(
        m.Say($"Verksamhet per länsdel, {m.Period.LongForm(m.Language)}", $"Activity by district, {m.Period.LongForm(m.Language)}"),
        [
            new(m.Say("Indikator", "Indicator"), ColumnKind.Name), .. m.Districts.Select(d => new TableColumn(m.Say(d.NameIn(m.Period)), ColumnKind.Number)),
            new(m.DistrictName(m.County), ColumnKind.Number),
        ],
        [
            .. m.Organisation.Indicators.Where(i => IsReported(m, i)).Select(i => new TableRow(
                [m.Say(i.Name), .. m.Districts.Select(d => m.Figure(d.Code, m.Period, i.Code)), m.Figure(m.County, m.Period, i.Code)])
                .TracedBy([null, .. m.Districts.Select(d => m.Trace(d.Code, m.Period, i.Code)), m.Trace(m.County, m.Period, i.Code)])),
        ]));

    /// <summary>The last four months beside the same month a year ago; months are never added up.</summary>
    public static Block OfDistrict(ReportMaterial m, string district)
    {
        Month[] months = [m.Period.AddMonths(-12), m.Period.AddMonths(-3), m.Period.AddMonths(-2), m.Period.AddMonths(-1), m.Period];
        return OrNone(m, new TableBlock(
            m.Say($"{m.DistrictName(district)}, månad för månad", $"{m.DistrictName(district)}, month by month"),
            [
                new(m.Say("Indikator", "Indicator"), ColumnKind.Name), new(m.Say("Enhet", "Unit"), ColumnKind.Short),
                .. months.Select(month => new TableColumn(month.ShortForm(m.Language), ColumnKind.Number)),
            ],
            [
                .. m.Organisation.Indicators.Where(i => IsReported(m, i)).Select(i => new TableRow(
                    [m.Say(i.Name), m.Say(i.Counted), .. months.Select(month => m.Figure(district, month, i.Code))])
                    .TracedBy([null, null, .. months.Select(month => m.Trace(district, month, i.Code))])),
            ]));
    }

    private static Block OrNone(ReportMaterial m, TableBlock table) => table.Rows.Count > 0 ? table
        : new ParagraphBlock(m.Say($"Ingen verksamhet är inlämnad för {m.Period.LongForm(m.Language)}.", $"No activity has been submitted for {m.Period.LongForm(m.Language)}."));

    private static bool IsReported(ReportMaterial m, Indicator indicator) =>
        m.Districts.Any(d => m.Activity[d.Code, m.Period, indicator.Code].Status is not (CellStatus.Missing or CellStatus.NotApplicable));
}
