using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Run;

namespace SmvInsights.Dashboard.Pages.Organisation.Scenarios;

/// <summary>The latest month's report to a group as it would be by a plan.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class ReportModel(ScenarioTrial trial, StatusReportPreview preview, Wording words) : PageModel
{
    public Scenario Scenario { get; private set; } = null!;

    public StatusReportModel Said { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, string group, CancellationToken cancel)
    {
        if (await trial.RunAsync(id, cancel) is not { } tried) return NotFound();
        if (await preview.ReadAsync(group, words.Language, new(tried.Scenario.InForce, tried.Planned), cancel) is not { } content) return NotFound();
        (Scenario, Said) = (tried.Scenario, content);
        return Page();
    }
}
