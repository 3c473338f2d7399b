using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SmvInsights.Dashboard.Accounts.SignIn;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Pages.Unsubscribe;

/// <summary>
/// Where the link in a letter leads. Opening it changes nothing, since programs open links; its button or a mail program's one click
/// (RFC 8058, which carries no cookie and no token of ours) does. Who holds the link is who may.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(SignInRate.Policy)]
public sealed class IndexModel(UnsubscribeLinks links, Unsubscription unsubscription) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    /// <summary><c>null</c> when the link is none of ours.</summary>
    public SubscriptionState? State { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        State = links.Read(Token) is { } subscription ? await unsubscription.FindAsync(subscription, cancel) : null;

    public Task OnPostAsync(CancellationToken cancel) => ChangeAsync(off: true, cancel);

    public Task OnPostReturnAsync(CancellationToken cancel) => ChangeAsync(off: false, cancel);

    private async Task ChangeAsync(bool off, CancellationToken cancel)
    {
        if (links.Read(Token) is { } subscription)
            await (off ? unsubscription.LeaveAsync(subscription, cancel) : unsubscription.ReturnAsync(subscription, cancel));
        await OnGetAsync(cancel);
    }
}
