using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Accounts.Storage;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Pages.Deliveries;

/// <summary>Where mail went: what needs a decision first, then expected against sent, then everything.</summary>
[Authorize(Policy = Policies.FollowDeliveries)]
public sealed class IndexModel(
    DeliveryReader deliveries, ReportTallyReader tallies, MailQueue queue, UserManager<Account> accounts, IOptions<MailOptions> mail, Wording words) : PageModel
{
    private const int TalliesShown = 6;

    /// <summary>One of <see cref="DeliveryPurpose"/>, or empty for all.</summary>
    [BindProperty(SupportsGet = true)]
    public DeliveryPurpose? Purpose { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Trouble { get; set; }

    public MailOptions Mail => mail.Value;

    public IReadOnlyList<DeliveryRow> Open { get; private set; } = [];

    public IReadOnlyList<ReportTally> Tallies { get; private set; } = [];

    public IReadOnlyList<DeliveryRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Open = await deliveries.ListAsync(new DeliveryFilter(Purpose: Purpose, Trouble: true), cancel);
        Tallies = await tallies.LatestAsync(TalliesShown, cancel);
        if (!Trouble) Rows = await deliveries.ListAsync(new DeliveryFilter(Purpose: Purpose), cancel);
    }

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancel)
    {
        var account = await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("The account is gone.");
        var id = await queue.EnqueueAsync(TestMail.To(account.DisplayName, account.Email!, words.Language, mail.Value.PublicUrl), cancel);
        TempData.Say(words.Of($"Ett testbrev är på väg till {account.Email}.", $"A test mail is on its way to {account.Email}."));
        return RedirectToPage("Delivery", new { id });
    }
}
