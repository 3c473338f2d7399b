using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Districts;

namespace SmvInsights.Dashboard.Pages.Organisation.Districts;

public sealed class SpellingsModel(DistrictAliases aliases, OrganisationReader organisation, TimeProvider clock, Wording words)
    : DistrictOrderPage(organisation, clock, words)
{
    public sealed record Answers
    {
        public string? Alias { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    protected override bool AlsoOfTheCounty => true;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        OrderAsync(by => aliases.AddAsync(new(Code, Form.Alias), by, cancel), cancel, $"{Here}/stavningar");

    public Task<IActionResult> OnPostRemoveAsync(string alias, CancellationToken cancel) =>
        OrderAsync(by => aliases.RemoveAsync(new(Code, alias), by, cancel), cancel, $"{Here}/stavningar");
}
