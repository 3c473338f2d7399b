using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Projects;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation.Projects;

/// <summary>Gives a project's code a name, or another one.</summary>
[Authorize(Policy = Policies.Annotate)]
public sealed class NameModel(ProjectNaming naming, ProjectList projects, TimeProvider clock, Wording words) : OrderPage(words)
{
    [BindProperty(SupportsGet = true, Name = "code")]
    public string Code { get; set; } = "";

    [BindProperty]
    public NameAnswers Form { get; set; } = new();

    public ListedProject Project { get; private set; } = null!;

    public bool IsNamed => Project.Named is not null;

    public override string Back => "/organisation/projekt";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        if (Project.Named?.NameOn(Stockholm.Today(clock)) is { } name) Form = new NameAnswers { NameSv = name.Sv, NameEn = name.En == name.Sv ? null : name.En };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        var from = !IsNamed || Form.Correction ? null : RequiredDay(nameof(Form.From), Form.From);
        return await OrderAsync(by => naming.NameAsync(new(Code, Form.NameSv, Form.NameEn, from), by, cancel), cancel);
    }

    public Task<IActionResult> OnPostWithdrawAsync(DateOnly from, CancellationToken cancel) =>
        OrderAsync(by => naming.WithdrawAsync(Code, from, by, cancel), cancel);

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Project = (await projects.ReadAsync(cancel)).FirstOrDefault(p => string.Equals(p.Code, Code, StringComparison.OrdinalIgnoreCase))!;
        return Project is not null;
    }
}
