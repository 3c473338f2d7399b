using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using SmvInsights.Dashboard.Pages.Figures;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Milestones;

/// <summary>Which of the milestones are shown.</summary>
public enum MilestoneChoice
{
    All,
    Overdue,

    /// <summary>Open and expected within ninety days.</summary>
    Next,
    Open,
    Done,
}

/// <summary>Everybody's milestones: <c>?show=overdue&amp;district=PA</c>.</summary>
public sealed class IndexModel(
    FigureChoiceReader choices, CountyFiguresReader reader, SampleProgress samples, ScenarioTrial scenarios, Wording words, TimeProvider clock)
    : FigurePage(choices, reader, samples, scenarios, words, clock)
{
    private const string Address = "/milstolpar";
    private const int MostInChart = 30;

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? ShowText { get; set; }

    [BindProperty(SupportsGet = true, Name = "district")]
    public string? DistrictCode { get; set; }

    public override bool ShowsActivity => false;

    public override string Path => QueryHelpers.AddQueryString(Address, Chosen);

    public override Phrase WillShow => new(
        "alla milstolpar på en tidslinje: klara, kommande och försenade",
        "all milestones on a timeline: done, coming and overdue");

    public override IReadOnlyList<KeyValuePair<string, string?>> Chosen =>
        [.. new KeyValuePair<string, string?>[] { new("show", ShowText), new("district", DistrictCode) }.Where(c => !string.IsNullOrEmpty(c.Value))];

    public MilestoneChoice Choice => Enum.TryParse<MilestoneChoice>(ShowText, ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : MilestoneChoice.All;

    public string? Finding { get; private set; }

    public ChartPanel? Plan { get; private set; }

    public ChartTable List { get; private set; } = null!;

    /// <summary>How many there are of each choice, in the chosen district.</summary>
    public IReadOnlyDictionary<MilestoneChoice, int> Counts { get; private set; } = null!;

    /// <summary>Address of the same with another choice.</summary>
    public string LinkTo(MilestoneChoice choice) => Moment!.Link(QueryHelpers.AddQueryString(Address, new Dictionary<string, string?>
    {
        ["show"] = choice == MilestoneChoice.All ? null : $"{choice}".ToLowerInvariant(), ["district"] = DistrictCode,
    }.Where(c => !string.IsNullOrEmpty(c.Value))));

    protected override IEnumerable<(string Key, ChartTable Table)> Tables()
    {
        if (Plan is not null) yield return (Plan.Key, Plan.Table);
        yield return ("list", List);
    }

    protected override Task ComposeAsync(CancellationToken cancel)
    {
        var f = Figures;
        if (f.Organisation.Districts.All(d => d.Code != DistrictCode)) DistrictCode = null;
        var all = f.Milestones.Milestones.Where(m => DistrictCode is null || m.District == DistrictCode).ToList();
        Counts = Enum.GetValues<MilestoneChoice>().ToDictionary(c => c, c => Of(f, all, c).Count);
        var shown = Of(f, all, Choice);
        Finding = MilestoneStanding.Finding(f, all);
        if (MilestonePlan.Of(f, shown, Words.Of("Tidslinje", "Timeline"), MostInChart) is { } plan) Plan = Panel("plan", plan, Sources.Milestones) with { Size = ChartSize.Whole };
        List = MilestoneList.Of(f, shown, ofMany: DistrictCode is null);
        return Task.CompletedTask;
    }

    private static IReadOnlyList<Milestone> Of(CountyFigures f, IReadOnlyList<Milestone> all, MilestoneChoice choice) => choice switch
    {
        MilestoneChoice.Overdue => MilestoneStanding.Overdue(all),
        MilestoneChoice.Next => [.. MilestoneStanding.Next(all, f.Milestones.Day).Where(m => !m.IsOverdue)],
        MilestoneChoice.Open => [.. all.Where(m => m.IsOpen)],
        MilestoneChoice.Done => MilestoneStanding.Passed(all),
        _ => all,
    };
}
