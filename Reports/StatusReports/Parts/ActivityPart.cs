using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What the figures of the period say. More reports are not bad news by themselves, so nothing here is called better or worse.</summary>
internal static class ActivityPart
{
    /// <summary>Found, helped, capacity and coverage side by side.</summary>
    public static KeyFiguresBlock KeyFigures(ReportMaterial m) =>
        new([.. m.Choices.KeyIndicators.Select(code => Indicator(m, code)).OfType<Indicator>().Select(i => Key(m, i))]);

    public static NoteBlock HowToRead(ReportMaterial m) => new(m.Say(
        "Fler anmälningar eller ärenden betyder inte i sig att våldet ökar: fler kan ha vågat berätta, och fler kan ha frågat.",
        "More reports or cases do not by themselves mean more violence: more people may have dared to tell, and more may have asked."));

    /// <summary>One sentence on the first key figure that is a plain number; <c>null</c> when none is.</summary>
    public static string? Finding(ReportMaterial m) =>
        m.Choices.KeyIndicators.Select(code => Indicator(m, code)).OfType<Indicator>()
            .Where(i => m.Activity[m.County, m.Period, i.Code].IsPlain)
            .Select(i => m.Say(
                $"{m.Say(i.Name)} i länet: {m.Figure(m.County, m.Period, i.Code)} i {m.Period.LongForm(m.Language)} ({Comparison(m, m.County, i)}).",
                $"{m.Say(i.Name)} in the county: {m.Figure(m.County, m.Period, i.Code)} in {m.Period.LongForm(m.Language)} ({Comparison(m, m.County, i)})."))
            .FirstOrDefault();

    /// <summary>Thirteen months by district, of the first chosen indicator that has anything to show; else a sentence that says so.</summary>
    public static IEnumerable<Block> Trend(ReportMaterial m)
    {
        if (TrendIndicator(m) is not { } indicator)
        {
            yield return new NoteBlock(m.Say(
                "Någon utveckling över tid kan inte visas: uppgifter saknas eller publiceras inte för de senaste tretton månaderna.",
                "No development over time can be shown: figures are missing or not published for the last thirteen months."));
            yield break;
        }
        var chart = TrendOf(m, indicator, focus: null);
        yield return Charting.Block(chart);
        yield return Charting.Table(chart);
    }

    public static TrendChart TrendOf(ReportMaterial m, Indicator indicator, string? focus)
    {
        var periods = ChartPeriods.Trailing(m.Period);
        return new TrendChart
        {
            Language = m.Language,
            Title = TrendTitle(m, indicator, focus ?? m.County),
            Subtitle = $"{m.Say(indicator.Name)}, {m.Say(indicator.Unit)}, {periods.Span(m.Language)}",
            Measure = m.Say(indicator.Name),
            Periods = periods,
            Focus = focus,
            Series =
            [
                .. m.Districts.Take(TrendChart.MostSeries).Select((d, slot) => new ChartSeries(
                    d.Code, m.Say(d.NameIn(m.Period)), DistrictStyle.Of(slot), [.. periods.Select(p => ChartPoint.From(m.Activity[d.Code, p, indicator.Code]))])),
            ],
        };
    }

    /// <summary>Every indicator that anyone has reported this month, district by district.</summary>
    public static TableBlock ByDistrict(ReportMaterial m) => new(
        m.Say($"Verksamhet per länsdel, {m.Period.LongForm(m.Language)}", $"Activity by district, {m.Period.LongForm(m.Language)}"),
        [
            new(m.Say("Indikator", "Indicator"), ColumnKind.Name), .. m.Districts.Select(d => new TableColumn(m.Say(d.NameIn(m.Period)), ColumnKind.Number)),
            new(m.DistrictName(m.County), ColumnKind.Number),
        ],
        [
            .. m.Organisation.Indicators.Where(i => IsReported(m, i)).Select(i => new TableRow(
                [m.Say(i.Name), .. m.Districts.Select(d => m.Figure(d.Code, m.Period, i.Code)), m.Figure(m.County, m.Period, i.Code)])),
        ]);

    /// <summary>The last four months beside the same month a year ago; months are never added up.</summary>
    public static TableBlock OfDistrict(ReportMaterial m, string district)
    {
        Month[] months = [m.Period.AddMonths(-12), m.Period.AddMonths(-3), m.Period.AddMonths(-2), m.Period.AddMonths(-1), m.Period];
        return new TableBlock(
            m.Say($"{m.DistrictName(district)}, månad för månad", $"{m.DistrictName(district)}, month by month"),
            [
                new(m.Say("Indikator", "Indicator"), ColumnKind.Name), new(m.Say("Enhet", "Unit"), ColumnKind.Short),
                .. months.Select(month => new TableColumn(month.ShortForm(m.Language), ColumnKind.Number)),
            ],
            [
                .. m.Organisation.Indicators.Where(i => IsReported(m, i)).Select(i => new TableRow(
                    [m.Say(i.Name), m.Say(i.Unit), .. months.Select(month => m.Figure(district, month, i.Code))])),
            ]);
    }

    /// <summary>Now and a year ago, side by side and without a verdict; the measure alone where either is not a plain figure.</summary>
    private static string TrendTitle(ReportMaterial m, Indicator indicator, string district)
    {
        var before = m.Period.AddMonths(-12);
        if (!m.Activity[district, m.Period, indicator.Code].IsPlain || !m.Activity[district, before, indicator.Code].IsPlain)
            return m.Say($"{m.Say(indicator.Name)} månad för månad", $"{m.Say(indicator.Name)} month by month");
        var (now, then) = (m.Figure(district, m.Period, indicator.Code), m.Figure(district, before, indicator.Code));
        return m.Say(
            $"{m.Say(indicator.Name)}: {now} i {m.Period.LongName(m.Language)}, {then} samma månad i fjol",
            $"{m.Say(indicator.Name)}: {now} in {m.Period.LongName(m.Language)}, {then} a year earlier");
    }

    /// <summary>The first chosen one with at least two months to show; <c>null</c> when none has.</summary>
    public static Indicator? TrendIndicator(ReportMaterial m) =>
        m.Choices.TrendIndicators.Select(code => Indicator(m, code)).FirstOrDefault(i => i is not null && HasTrend(m, i));

    private static bool HasTrend(ReportMaterial m, Indicator indicator) =>
        ChartPeriods.Trailing(m.Period).Count(p => m.Districts.Any(d => ChartPoint.From(m.Activity[d.Code, p, indicator.Code]).IsShown)) > 1;

    private static Indicator? Indicator(ReportMaterial m, string code) => m.Organisation.Indicators.FirstOrDefault(i => i.Code == code);

    private static bool IsReported(ReportMaterial m, Indicator indicator) =>
        m.Districts.Any(d => m.Activity[d.Code, m.Period, indicator.Code].Status is not (CellStatus.Missing or CellStatus.NotApplicable));

    private static KeyFigure Key(ReportMaterial m, Indicator indicator)
    {
        var cell = m.Activity[m.County, m.Period, indicator.Code];
        var parts = cell.Expected > 0 && cell.Reported < cell.Expected
            ? m.Say($"{cell.Reported} av {cell.Expected} länsdelar", $"{cell.Reported} of {cell.Expected} districts") + "; " : "";
        return new KeyFigure(m.Say(indicator.Name), m.Figure(m.County, m.Period, indicator.Code), parts + Comparison(m, m.County, indicator));
    }

    private static string Comparison(ReportMaterial m, string district, Indicator indicator)
    {
        var before = m.Period.AddMonths(-12);
        return $"{before.LongForm(m.Language)}: {m.Figure(district, before, indicator.Code)}";
    }
}
