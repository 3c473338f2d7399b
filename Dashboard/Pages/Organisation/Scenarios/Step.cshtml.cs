using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Organisation.Scenarios;

/// <summary>One more step of a plan, tried with the others before it is taken in.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class StepModel(ScenarioTrial trial, ScenarioDraft draft, TimeProvider clock, Wording words) : OrderPage(words)
{
    private static readonly Dictionary<string, (StepAct Act, Phrase Heading)> Acts = new(StringComparer.Ordinal)
    {
        ["ny-lansdel"] = (StepAct.Open, new("Öppna en ny länsdel", "Open a new district")),
        ["flytt"] = (StepAct.Move, new("Flytta kommuner", "Move municipalities")),
        ["namn"] = (StepAct.Rename, new("Byt namn på en länsdel", "Rename a district")),
        ["slut"] = (StepAct.Close, new("Avsluta en länsdel", "Close a district")),
    };

    private TriedScenario _tried = null!;

    public sealed record Answers
    {
        public string? Code { get; set; }

        public string? District { get; set; }

        public List<string> Municipalities { get; set; } = [];

        public string? NameSv { get; set; }

        public string? NameEn { get; set; }

        public string? From { get; set; }

        public string? LastDay { get; set; }
    }

    [FromRoute]
    public int Id { get; set; }

    [FromRoute(Name = "act")]
    public string ActText { get; set; } = "";

    [BindProperty]
    public Answers Form { get; set; } = new();

    public StepAct Kind => Acts[ActText].Act;

    public Phrase Heading => Acts[ActText].Heading;

    public Scenario Scenario => _tried.Scenario;

    public override string Back => $"/organisation/scenarier/{Id}";

    public IEnumerable<Municipality> Municipalities => _tried.Planned.Municipalities.OrderBy(m => m.Name, OrganisationView.Swedish);

    /// <summary>Those of the plan too.</summary>
    public IEnumerable<SelectListItem> Districts =>
        [new(Words.Of("Välj länsdel", "Choose a district"), ""), .. _tried.Planned.Districts.Where(d => !d.IsCounty && (d.To is null || d.To > Stockholm.Today(clock)))
            .Select(d => new SelectListItem(Words.Of(d.Name), d.Code))];

    /// <summary>Where it is when all of the plan is in force.</summary>
    public string HomeOf(Municipality municipality)
    {
        var day = Scenario.InForce is { } end && end > Stockholm.Today(clock) ? end : Stockholm.Today(clock);
        return _tried.Planned.Memberships.FirstOrDefault(m => m.Municipality == municipality.Id && m.Covers(day)) is { } home
            ? Words.Of(_tried.Planned.Districts.First(d => d.Id == home.District).NameOn(day)) : "";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        var begins = Scenario.Begins ?? Month.Of(Stockholm.Today(clock)).AddMonths(1).FirstDay;
        (Form.From, Form.LastDay) = (Words.Day(begins), Words.Day(begins.AddDays(-1)));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Acts.ContainsKey(ActText)) return Task.FromResult<IActionResult>(NotFound());
        var day = Kind == StepAct.Close ? RequiredDay(nameof(Form.LastDay), Form.LastDay) : RequiredDay(nameof(Form.From), Form.From);
        return OrderAsync(_ => draft.AddAsync(Id, [.. Steps(day!.Value)], cancel), cancel);
    }

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!Acts.ContainsKey(ActText) || await trial.RunAsync(Id, cancel) is not { Scenario.IsDecided: false } tried) return false;
        _tried = tried;
        return true;
    }

    private IEnumerable<ScenarioStep> Steps(DateOnly day) => Kind switch
    {
        StepAct.Move => Form.Municipalities.Distinct().Select(m => new ScenarioStep(0, Kind, Form.District ?? "", m, null, null, day)),
        StepAct.Open => [new(0, Kind, (Form.Code ?? "").Trim().ToUpperInvariant(), null, Form.NameSv, Form.NameEn, day)],
        _ => [new(0, Kind, Form.District ?? "", null, Form.NameSv, Form.NameEn, day)],
    };
}
