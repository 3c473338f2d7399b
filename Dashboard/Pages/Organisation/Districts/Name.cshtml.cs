using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Districts;

namespace SmvInsights.Dashboard.Pages.Organisation.Districts;

public sealed class NameModel(DistrictNaming naming, OrganisationReader organisation, TimeProvider clock, Wording words)
    : DistrictOrderPage(organisation, clock, words)
{
    protected override bool AlsoOfTheCounty => true;

    [BindProperty]
    public NameAnswers Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        var name = District.NameOn(Today);
        Form = new NameAnswers { NameSv = name.Sv, NameEn = name.En };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var from = Form.Correction ? null : RequiredDay(nameof(Form.From), Form.From);
        var order = new DistrictNaming.Order(Code, Form.NameSv, Form.NameEn, from);
        return OrderAsync(by => naming.RenameAsync(order, by, cancel), cancel);
    }

    public Task<IActionResult> OnPostWithdrawAsync(DateOnly from, CancellationToken cancel) =>
        OrderAsync(by => naming.WithdrawAsync(Code, from, by, cancel), cancel);
}
