using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Figures;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Districts;

/// <summary>What a district has submitted over thirteen months, version by version.</summary>
public sealed class SubmissionsModel(
    OrganisationReader organisation, FigureChoiceReader choices, CountyFiguresReader reader, SubmissionHistory history, SampleProgress samples, ScenarioTrial scenarios, Wording words,
    TimeProvider clock) : DistrictPage(organisation, choices, reader, samples, scenarios, words, clock)
{
    public override string Part => "inlamnat";

    public override Phrase WillShow => new(
        "vad länsdelen har lämnat in, månad för månad, och när",
        "what the district has submitted, month by month, and when");

    public ChartPanel Grid { get; private set; } = null!;

    /// <summary>How much came in over the thirteen months, and in time.</summary>
    public string Reported { get; private set; } = "";

    public IReadOnlyList<SubmittedVersion> Versions { get; private set; } = [];

    /// <summary>Of the latest three months; the earlier ones are folded.</summary>
    public IReadOnlyList<SubmittedVersion> Recent => [.. Versions.Where(IsRecent)];

    public IReadOnlyList<SubmittedVersion> Earlier => [.. Versions.Where(v => !IsRecent(v))];

    /// <summary>Whether the visitor may open the files: the district's own reporters and the coordinator.</summary>
    public bool MayOpen => User.May(Policies.Coordinate) || User.May(Policies.Report) && User.DistrictCode() == District.Code;

    /// <summary>Whether the visitor may know how many rows came in and what was written about them, which tells of single counts.</summary>
    public bool SeesRaw => User.Viewer().SeesRaw(District.Code);

    protected override IEnumerable<(string Key, ChartTable Table)> Tables()
    {
        yield return (Grid.Key, Grid.Table);
        var width = SeesRaw ? 7 : 5;
        yield return ("versions", new ChartTable(
            "", [.. new[] { Figures.Say("Månad", "Month"), Figures.Say("Rapport", "Report"), "Version", Figures.Say("Publicerad", "Published"), Figures.Say("Läge", "State"), Figures.Say("Rader", "Rows"), Figures.Say("Skäl", "Reason") }
                .Take(width).Select((heading, at) => new ChartColumn(heading, at is 2 or 5))],
            [.. Versions.Select(v => (IReadOnlyList<string>)
                [.. new[] { v.Month.ToString(), Name(v), NumberForm.Integer(v.Version, Figures.Language), Words.Moment(v.KnownFrom), State(v), NumberForm.Integer(v.RowCount, Figures.Language), v.Reason ?? "" }.Take(width)])], []));
    }

    public string Name(SubmittedVersion version) =>
        Words.Of(SubmissionStanding.NameOf(version.Kind)) + (version.Scope.Length > 0 ? $" ({version.Scope})" : "");

    public string State(SubmittedVersion version) => version switch
    {
        { IsRetracted: true } => Words.Of("återkallad", "retracted"),
        { KnownTo: not null } => Words.Of("ersatt", "replaced"),
        _ when IsLate(version) => Words.Of("gäller, kom sent", "current, came late"),
        { Version: > 1 } => Words.Of("gäller, rättad", "current, corrected"),
        _ => Words.Of("gäller", "current"),
    };

    public string Badge(SubmittedVersion version) => version switch
    {
        { KnownTo: not null } => "badge",
        _ when IsLate(version) => "badge badge-warn",
        _ => "badge badge-good",
    };

    protected override async Task ComposePartAsync(CancellationToken cancel)
    {
        Reported = SubmissionStanding.Sentence(Figures, Figures.Completeness.Sum(c => c.District == District.Code));
        Grid = Panel("grid", SubmissionGrid.Of(Figures, [District]), Sources.Submissions) with { Size = ChartSize.Whole };
        Versions = await history.ReadAsync(District.Code, Figures.Period.AddMonths(1 - ChartPeriods.TrendMonths), Figures.Period, Moment!.AsKnownAt, cancel);
    }

    private bool IsRecent(SubmittedVersion version) => version.Month > Figures.Period.AddMonths(-3);

    private bool IsLate(SubmittedVersion version) =>
        version.Version == 1 && Figures.Completeness.Find(District.Code, version.Kind, version.Month) is { State: not Submitted.History } cell
        && DateOnly.FromDateTime(Stockholm.In(version.KnownFrom).DateTime) > cell.Deadline;
}
