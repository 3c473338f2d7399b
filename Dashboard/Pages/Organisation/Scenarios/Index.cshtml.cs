using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Scenarios;

namespace SmvInsights.Dashboard.Pages.Organisation.Scenarios;

/// <summary>The plans of the coordinator; nobody else sees them.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class IndexModel(ScenarioReader reader, ScenarioDraft draft, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public string? Name { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public IReadOnlyList<Scenario> Scenarios { get; private set; } = [];

    public override string Back => "/organisation/scenarier";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (id, outcome) = await draft.BeginAsync(Form.Name, User.DisplayName(), cancel);
        return await OrderAsync(_ => Task.FromResult(outcome), cancel, $"{Back}/{id}");
    }

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Scenarios = await reader.ReadAsync(cancel);
        return true;
    }
}
