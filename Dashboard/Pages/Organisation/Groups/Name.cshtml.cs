using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Groups;

namespace SmvInsights.Dashboard.Pages.Organisation.Groups;

public sealed class NameModel(GroupNaming naming, SteeringGroupReader groups, TimeProvider clock, Wording words) : GroupOrderPage(groups, clock, words)
{
    [BindProperty]
    public NameAnswers Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        var name = Group.NameOn(Today);
        Form = new NameAnswers { NameSv = name.Sv, NameEn = name.En };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var from = Form.Correction ? null : RequiredDay(nameof(Form.From), Form.From);
        var order = new GroupNaming.Order(Code, Form.NameSv, Form.NameEn, from);
        return OrderAsync(by => naming.RenameAsync(order, by, cancel), cancel);
    }

    public Task<IActionResult> OnPostWithdrawAsync(DateOnly from, CancellationToken cancel) =>
        OrderAsync(by => naming.WithdrawAsync(Code, from, by, cancel), cancel);
}
