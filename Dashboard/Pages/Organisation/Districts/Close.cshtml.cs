using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Districts;

namespace SmvInsights.Dashboard.Pages.Organisation.Districts;

public sealed class CloseModel(DistrictClosing closing, OrganisationReader organisation, TimeProvider clock, Wording words)
    : DistrictOrderPage(organisation, clock, words)
{
    public sealed record Answers
    {
        public string? LastDay { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        Form.LastDay = District.To is { } end ? Words.Day(end.AddDays(-1)) : null;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var order = new DistrictClosing.Order(Code, Day(nameof(Form.LastDay), Form.LastDay));
        return OrderAsync(by => closing.CloseAsync(order, by, cancel), cancel);
    }
}
