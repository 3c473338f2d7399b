using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Organisation.Scenarios;

namespace SmvInsights.Dashboard.Pages.Organisation.Scenarios;

/// <summary>A plan: its steps as they would go, the districts it ends in, what it brings with it, and its decision.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class DetailsModel(ScenarioTrial trial, ScenarioDraft draft, ScenarioDecision decision, ConsequenceReader consequences, Wording words) : OrderPage(words)
{
    [FromRoute]
    public int Id { get; set; }

    public TriedScenario Tried { get; private set; } = null!;

    public Consequences Consequences { get; private set; } = new([], [], []);

    public override string Back => $"/organisation/scenarier/{Id}";

    /// <summary>District by district what belongs to it when all of the plan is in force.</summary>
    public IReadOnlyList<(string District, string Municipalities)> Map { get; private set; } = [];

    public IEnumerable<(string Heading, IReadOnlyList<Consequence> List)> Told => new[]
    {
        (Words.Of("Siffrorna", "The figures"), Consequences.Figures), (Words.Of("Vem som rapporterar", "Who reports"), Consequences.Reporting),
        (Words.Of("Att ordna", "To arrange"), Consequences.ToArrange),
    }.Where(part => part.Item2.Count > 0);

    public Outcome? OutcomeOf(ScenarioStep step) => Tried.Steps.Where(s => s.Step.Id == step.Id).Select(s => s.Outcome).FirstOrDefault();

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    public async Task<IActionResult> OnPostRemoveAsync(int step, CancellationToken cancel)
    {
        await draft.RemoveAsync(Id, step, cancel);
        return LocalRedirect(Back);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        await draft.DiscardAsync(Id, cancel);
        TempData.Say(Words.Of("Scenariot är kastat.", "The scenario is discarded."));
        return LocalRedirect("/organisation/scenarier");
    }

    public async Task<IActionResult> OnPostDecideAsync(int[] seen, CancellationToken cancel)
    {
        var refusals = await decision.DecideAsync(Id, seen, User.DisplayName(), cancel);
        if (refusals.Count == 0)
        {
            TempData.Say(Words.Of("Scenariot är beslutat. Alla steg gäller från sina dagar.", "The scenario is decided. All steps hold from their days."));
            return LocalRedirect(Back);
        }
        foreach (var refusal in refusals) ModelState.AddModelError("", Words.Of(refusal.Reason));
        return await ShownAsync(cancel);
    }

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (await trial.RunAsync(Id, cancel) is not { } tried) return false;
        Tried = tried;
        if (tried.Scenario.InForce is { } day)
            Map = [.. tried.Planned.DistrictsOn(day).Select(d => (Words.Of(d.NameOn(day)), string.Join(", ", tried.Planned.MunicipalitiesOf(d, day).Select(m => m.Name))))];
        Consequences = await consequences.ReadAsync(tried, cancel);
        return true;
    }
}
