using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Pages.Deliveries;

/// <summary>One message with all its attempts, and what a person decides about it.</summary>
[Authorize(Policy = Policies.FollowDeliveries)]
public sealed class DeliveryModel(DeliveryReader deliveries, DeliveryDecision decision, Wording words) : PageModel
{
    private const int ReasonLength = 300;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Why it was decided so; goes into the log.</summary>
    [BindProperty]
    public string? Why { get; set; }

    public DeliveryRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await deliveries.FindAsync(Id, cancel) is not { } row) return NotFound();
        Row = row;
        return Page();
    }

    public Task<IActionResult> OnPostArrivedAsync(CancellationToken cancel) =>
        DecideAsync(decision.ArrivedAsync, new("Antecknat: det kom fram.", "Noted: it arrived."), cancel);

    public Task<IActionResult> OnPostBouncedAsync(CancellationToken cancel) =>
        DecideAsync(decision.BouncedAsync, new("Antecknat: brevet kom tillbaka.", "Noted: the message came back."), cancel);

    public Task<IActionResult> OnPostAgainAsync(CancellationToken cancel) =>
        DecideAsync(decision.SendAgainAsync, new("Det försöks igen.", "It is being tried again."), cancel);

    public Task<IActionResult> OnPostGiveUpAsync(CancellationToken cancel) =>
        DecideAsync(decision.GiveUpAsync, new("Utskicket är avskrivet.", "The mailing is given up."), cancel);

    private async Task<IActionResult> DecideAsync(Func<Guid, string, string, CancellationToken, Task<bool>> decide, Phrase done, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Why) || Why.Length > ReasonLength)
        {
            ModelState.AddModelError(nameof(Why), words.Of($"Skriv ett skäl, högst {ReasonLength} tecken.", $"Write a reason, at most {ReasonLength} characters."));
            return await OnGetAsync(cancel);
        }
        TempData.Say(await decide(Id, User.DisplayName(), Why.Trim(), cancel) ? words.Of(done) : words.Of("Någon annan hann avgöra det.", "Somebody else has settled it already."));
        return RedirectToPage("Index");
    }
}
