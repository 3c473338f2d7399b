using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Deliveries;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Pages.FirstSteps;

/// <summary>Leads the administrator and the coordinator from an empty installation to the first figures.</summary>
[Authorize(Policy = Policies.FollowDeliveries)]
public sealed class IndexModel(FirstStepsReader steps, DeliveryReader deliveries, TestMail test, IOptions<MailOptions> mail, Wording words) : PageModel
{
    public IReadOnlyList<FirstStep> Steps { get; private set; } = [];

    public MailOptions Settings => mail.Value;

    /// <summary>The test mail that was asked for, and what became of it.</summary>
    public DeliveryRow? Tested { get; private set; }

    /// <param name="mail">The test mail's id.</param>
    public async Task OnGetAsync(Guid? mail, CancellationToken cancel)
    {
        if (mail is { } id) Tested = await deliveries.FindAsync(id, cancel);
        Steps = await steps.ReadAsync(cancel);
    }

    public async Task<IActionResult> OnPostMailAsync(CancellationToken cancel) =>
        RedirectToPage(null, null, new { mail = (await test.SendAsync(User, words.Language, cancel)).Id }, "mail");
}
