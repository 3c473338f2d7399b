using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Bridges;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Editions;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>The county's figures of an edition: each month as it is published beside the same month a year before, and sums of what may be summed.</summary>
internal static class EditionFigures
{
    /// <summary>More months than this, each twice, would be too narrow to read.</summary>
    private const int MostOfATable = 3;

    public static IEnumerable<Block> Blocks(ReportMaterial m, EditionMaterial e)
    {
        var pairs = e.Figures.Zip(e.YearBefore, (now, before) => new Pair(m.Indicator(now.Indicator)!, now, before)).Where(p => p.Now.Months.Any(x => IsThere(x.Now))).ToList();
        if (pairs.Count == 0)
        {
            yield return new ParagraphBlock(m.Say("Ingen verksamhet är inlämnad för månaderna.", "No activity has been submitted for the months."));
            yield break;
        }
        IReadOnlyList<Month> all = [.. Month.Range(e.Edition.First, m.Period)];
        var tables = (all.Count + MostOfATable - 1) / MostOfATable;
        foreach (var months in all.Index().GroupBy(x => x.Index * tables / all.Count, x => x.Item)) yield return ByMonth(m, [.. months], pairs);
        yield return new NoteBlock(m.Say(
            "Månaderna står som de är publicerade. Antal personer och ärenden läggs inte ihop: en summa kunde röja det som döljs.",
            "The months stand as they are published. Counts of persons and cases are not added up: a sum could give away what is hidden.") + Lacks(m, all) + NewDefinitions(m, pairs));
        var summed = pairs.Where(p => p.Indicator.Kind == IndicatorKind.Flow && p.Now.Now.Status != CellStatus.NotPublished).ToList();
        if (summed.Count > 0) yield return Sums(m, summed);
    }

    private static TableBlock ByMonth(ReportMaterial m, IReadOnlyList<Month> months, IReadOnlyList<Pair> pairs)
    {
        IReadOnlyList<Month> before = pairs.Any(p => p.Before.Months.Any(x => IsThere(x.Now))) ? [.. months.Select(x => x.AddMonths(-12))] : [];
        IReadOnlyList<Month> all = [.. months, .. before];
        var range = MeetingEdition.Range(months[0], months[^1], m.Language);
        return new TableBlock(
            before.Count == 0 ? m.Say($"Hela länet, {range}", $"The whole county, {range}") : m.Say($"Hela länet, {range} och ett år före", $"The whole county, {range} and a year before"),
            [new(m.Say("Indikator", "Indicator"), ColumnKind.Name), .. all.Select(x => new TableColumn(x.ShortForm(m.Language), ColumnKind.Number))],
            [.. pairs.Select(p => new TableRow([m.Say(p.Indicator.Name), .. all.Select(x => Short(m, p.In(x)))]).TracedBy([null, .. all.Select(x => m.Trace(m.County, x, p.Indicator.Code))]))]);
    }

    private static TableBlock Sums(ReportMaterial m, IReadOnlyList<Pair> pairs) => new(
        m.Say($"Summor för hela länet, {m.Months}", $"Sums for the whole county, {m.Months}"),
        [
            new(m.Say("Indikator", "Indicator"), ColumnKind.Name), new(m.Say("Perioden", "The period"), ColumnKind.Number),
            new(m.Say("Ett år före", "A year before"), ColumnKind.Number), new(m.Say("Förändring", "Change"), ColumnKind.Number),
        ],
        [.. pairs.Select(p => new TableRow([m.Say(p.Indicator.Name), Sum(m, p.Now), Sum(m, p.Before), Change(m, p)]))]);

    /// <summary>Of months that count the same thing.</summary>
    private static string Sum(ReportMaterial m, Bridge of) => DefinitionBreaks.In(m, of).Any() ? m.Say("ny definition", "new definition") : Text(m, of.Now);

    /// <summary>Between whole sums of the same thing.</summary>
    private static string Change(ReportMaterial m, Pair p) =>
        !p.Now.Now.IsPlain || !p.Before.Now.IsPlain || p.IsBroken(m) ? ChartWords.NotApplicableSymbol
        : Signed(m, p.Now.Now.Value!.Value - p.Before.Now.Value!.Value);

    private static string Signed(ReportMaterial m, long change) => (change > 0 ? "+" : "") + ValueForm.Count.Text(change, m.Language);

    private static string NewDefinitions(ReportMaterial m, IReadOnlyList<Pair> pairs) =>
        pairs.Where(p => p.IsBroken(m)).Select(p => m.Say(p.Indicator.Name)).ToList() is not { Count: > 0 } names ? ""
        : m.Say($" Inte samma definition i alla månader som visas: {m.List(names)}.", $" Not the same definition in all months shown: {m.List(names)}.");

    /// <summary>What <see cref="Short"/> leaves unsaid.</summary>
    private static string Lacks(ReportMaterial m, IEnumerable<Month> months)
    {
        var lacking = months.Select(month => (Month: month, From: m.Completeness.Of(ReportKind.Activity).Where(c => c.Month == month && !c.IsIn).Select(c => m.DistrictName(c.District)).ToList()))
            .Where(l => l.From.Count > 0).Select(l => m.Say($"{l.Month.LongForm(m.Language)} från {m.List(l.From)}", $"{l.Month.LongForm(m.Language)} from {m.List(l.From)}")).ToList();
        return lacking.Count == 0 ? "" : m.Say($" Verksamhet saknas för {m.List(lacking)}.", $" Activity is missing for {m.List(lacking)}.");
    }

    private static bool IsThere(Cell cell) => cell.Status is not (CellStatus.Missing or CellStatus.NotApplicable);

    /// <summary>A word for a sum that is not shown before it is whole, without its count of parts, which takes too much of a narrow column.</summary>
    private static string Short(ReportMaterial m, Cell cell) => cell is { Status: CellStatus.Partial, Low: null } ? m.Say(ChartWords.Unfinished) : Text(m, cell);

    private static string Text(ReportMaterial m, Cell cell) => ChartPoint.From(cell).Text(ValueForm.Count, m.Language);

    private sealed record Pair(Indicator Indicator, Bridge Now, Bridge Before)
    {
        public Cell In(Month month) => Now.Months.Concat(Before.Months).First(x => x.Month == month).Now;

        public bool IsBroken(ReportMaterial m) => DefinitionBreaks.In(m, [.. Before.Months.Concat(Now.Months).Select(x => new Period(x.Month, PeriodGrain.Month))], Indicator).Count > 0;
    }
}
