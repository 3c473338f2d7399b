using SmvInsights.Dashboard.Pages.Figures;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Districts;

/// <summary>Indicators that the same actors report.</summary>
/// <param name="Silent">Names of those without a figure in thirteen months.</param>
public sealed record IndicatorGroup(string Key, string Name, IReadOnlyList<ChartPanel> Trends, IReadOnlyList<string> Silent);

/// <summary>A district's activity: every indicator over time among the other districts, and the month by municipality, actor and target group.</summary>
public sealed class IndexModel(
    OrganisationReader organisation, FigureChoiceReader choices, CountyFiguresReader reader, BreakdownReader breakdowns, SinceReportReader reports, SampleProgress samples, ScenarioTrial scenarios,
    Wording words, TimeProvider clock) : DistrictPage(organisation, choices, reader, samples, scenarios, words, clock)
{
    public override string Part => "";

    public override Phrase WillShow => new(
        "länsdelens månad: det viktigaste i ord, nyckeltal och utveckling, och siffrorna per aktör, målgrupp och kommun",
        "the district's month: the main points in words, key figures and trends, and the figures by actor, target group and municipality");

    public bool SeesRaw => Figures.Viewer.SeesRaw(District.Code);

    /// <summary>What is not plain about the month's report; <c>null</c> when it came in whole.</summary>
    public string? Status { get; private set; }

    public IReadOnlyList<IndicatorStanding> KeyFigures { get; private set; } = [];

    /// <summary><c>null</c> before there is a report to compare with.</summary>
    public ChangesPanel? Changes { get; private set; }

    public IReadOnlyList<IndicatorGroup> Groups { get; private set; } = [];

    public IReadOnlyList<(string Key, ChartTable Table)> Breakdowns { get; private set; } = [];

    protected override IEnumerable<(string Key, ChartTable Table)> Tables() =>
        Groups.SelectMany(g => g.Trends).Select(p => (p.Key, p.Table)).Concat(Breakdowns).Concat(ChangesPanel.TablesOf(Changes));

    protected override async Task ComposePartAsync(CancellationToken cancel)
    {
        var f = Figures;
        Status = f.Completeness.Find(District.Code, ReportKind.Activity, f.Period) is { IsIn: false } report
            ? f.Say($"Verksamhetsrapporten: {SubmissionStanding.Word(f, report)}", $"The activity report: {SubmissionStanding.Word(f, report)}") : null;
        KeyFigures = IndicatorStanding.Chosen(f, District.Code);
        Groups = [.. GroupsByActor().Select(Group)];
        Changes = await ChangesAsync(reports, District.Code, cancel);
        Breakdowns = await breakdowns.ReadAsync(f, District, cancel);
    }

    /// <summary>Together stands what the same actors report; indicators that are alone with their actor share a group with their neighbour.</summary>
    private List<List<Indicator>> GroupsByActor()
    {
        List<List<Indicator>> groups = [];
        var followsLoner = false;
        foreach (var group in Figures.Organisation.Indicators.GroupBy(i => string.Join('-', i.Actors)).OrderBy(g => g.Min(i => i.Sort)).Select(g => g.ToList()))
        {
            var isLoner = group is [{ Actors.Count: 1 }];
            if (isLoner && followsLoner) groups[^1].AddRange(group);
            else groups.Add(group);
            followsLoner = isLoner;
        }
        return groups;
    }

    private IndicatorGroup Group(List<Indicator> group)
    {
        var f = Figures;
        var (shown, silent) = (group.Where(HasAny).ToList(), group.Where(i => !HasAny(i)).Select(i => f.Say(i.Name)).ToList());
        var codes = group.SelectMany(i => i.Actors).ToHashSet();
        var actors = f.Organisation.Actors.Where(a => codes.Contains(a.Id)).Select((a, at) => at == 0 ? f.Say(a.Name) : Lower(f.Say(a.Name))).ToList();
        return new IndicatorGroup(
            string.Join('-', codes.Order()), actors.Count == 0 ? f.Say("Alla aktörer", "All actors") : f.List(actors),
            [.. shown.Select(i => Panel(i.Code.ToLowerInvariant(), ActivityTrend.Of(f, i, District.Code), Sources.Activity) with { Size = ChartSize.Third, Indicator = i.Code })], silent);
    }

    private bool HasAny(Indicator indicator) => ChartPeriods.Trailing(Figures.Period).Any(p =>
        Figures.Activity[District.Code, p, indicator.Code].Status is not (CellStatus.Missing or CellStatus.NotApplicable or CellStatus.NotPublished));

    private static string Lower(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
