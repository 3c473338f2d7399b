using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Pages.Deliveries;

/// <summary>Says what happened to a letter, and asks before it is sent once more.</summary>
[Authorize(Policy = Policies.FollowDeliveries)]
public sealed class ResendModel(DeliveryReader deliveries, DeliveryResend resend, Wording words) : PageModel
{
    public sealed record Answers
    {
        public string? Email { get; set; }

        public string? Why { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public DeliveryRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ShownAsync(cancel) is { } elsewhere) return elsewhere;
        Form.Email = Row.RecipientEmail;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ShownAsync(cancel) is { } elsewhere) return elsewhere;
        var (again, refusals) = await resend.SendAsync(Id, new(Form.Email, Form.Why), User.DisplayName(), cancel);
        foreach (var refusal in refusals) ModelState.AddModelError(refusal.Field, words.Of(refusal.Reason));
        if (again is null) return Page();
        TempData.Say(words.Of($"Brevet skickas en gång till {Row.RecipientName}.", $"The message is being sent to {Row.RecipientName} once more."));
        return RedirectToPage("Delivery", new { id = again });
    }

    /// <summary>A letter that cannot be sent once more leads to its own page, which says why.</summary>
    private async Task<IActionResult?> ShownAsync(CancellationToken cancel)
    {
        if (await deliveries.FindAsync(Id, cancel) is not { } row) return NotFound();
        Row = row;
        return row.MayResend() ? null : RedirectToPage("Delivery", new { Id });
    }
}
