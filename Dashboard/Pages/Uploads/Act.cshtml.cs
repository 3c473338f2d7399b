using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Api;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Review;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>The small acts of an upload's page that are one button each: stop it, try again, say why, release a note.</summary>
[Authorize(Policy = Policies.Report)]
public sealed class ActModel(
    UploadReader uploads, UploadCancellation cancellation, UploadRetry retry, ReasonAddition reasons, ExplanationRelease notes, Wording words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string Rule { get; set; } = "";

    public IActionResult OnGet() => RedirectToPage("Details", new { Id });

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancel) => DoAsync(
        () => cancellation.CancelAsync(Id, User.DisplayName(), cancel),
        words.Of("Filen är avbruten. Inget av den har publicerats.", "The file is cancelled. Nothing of it was published."),
        words.Of("Det gick inte att avbryta: filen är redan klar.", "It could not be cancelled: the file is settled already."), cancel);

    public Task<IActionResult> OnPostRetryAsync(CancellationToken cancel) => DoAsync(
        () => retry.RetryAsync(Id, User.DisplayName(), cancel),
        words.Of("Filen läses en gång till.", "The file is read once more."),
        words.Of("Filen väntar inte på ett nytt försök.", "The file does not wait for another try."), cancel);

    public async Task<IActionResult> OnPostReasonAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Reason) || !ModelState.MayKeep(Reason, words)) return Say(ModelState["Reason"]?.Errors.FirstOrDefault()?.ErrorMessage ?? words.Of("Skriv ett skäl.", "Write a reason."));
        return await DoAsync(
            () => reasons.AddAsync(Id, User.DisplayName(), Reason.Trim(), cancel),
            words.Of("Skälet är sparat.", "The reason is kept."),
            words.Of("Ett skäl finns redan, och det står kvar.", "A reason is there already, and it stands."), cancel);
    }

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel) => OfCoordinatorAsync(
        () => notes.ReleaseAsync(Id, Rule, User.DisplayName(), cancel),
        words.Of("Anmärkningen är släppt och syns på länsdelens sida.", "The note is released and shows on the district's page."), cancel);

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel) => OfCoordinatorAsync(
        () => notes.TakeBackAsync(Id, Rule, User.DisplayName(), cancel),
        words.Of("Anmärkningen är tagen tillbaka och syns inte längre.", "The note is taken back and no longer shows."), cancel);

    private async Task<IActionResult> OfCoordinatorAsync(Func<Task<bool>> act, string done, CancellationToken cancel) => User.May(Policies.Coordinate)
        ? await DoAsync(act, done, words.Of("Någon annan hann före.", "Somebody else was first."), cancel)
        : Forbid();

    private async Task<IActionResult> DoAsync(Func<Task<bool>> act, string done, string otherwise, CancellationToken cancel)
    {
        if (await uploads.FindAsync(Id, 0, cancel) is not { } details || !User.MayFollow(details.Upload)) return NotFound();
        return Say(await act() ? done : otherwise);
    }

    private RedirectToPageResult Say(string text)
    {
        TempData.Say(text);
        return RedirectToPage("Details", new { Id });
    }
}
