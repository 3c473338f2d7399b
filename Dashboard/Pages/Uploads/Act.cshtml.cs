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
    UploadReader uploads, UploadCancellation cancellation, UploadRetry retry, ReasonAddition reasons, ExplanationAddition explanations, ExplanationRelease notes, Wording words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string Rule { get; set; } = "";

    /// <summary>The words that are released, as the page showed them.</summary>
    [BindProperty]
    public string? Seen { get; set; }

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
        if (ModelState.Keep(Reason, words) is not { } reason) return SayWhy(words.Of("Skriv ett skäl.", "Write a reason."));
        return await DoAsync(
            () => reasons.AddAsync(Id, User.DisplayName(), reason, cancel),
            words.Of("Skälet är sparat.", "The reason is kept."),
            words.Of("Ett skäl finns redan, och det står kvar.", "A reason is there already, and it stands."), cancel);
    }

    public async Task<IActionResult> OnPostExplainAsync(CancellationToken cancel)
    {
        if (ModelState.Keep(Reason, words) is not { } said) return SayWhy(words.Of("Skriv en förklaring.", "Write an explanation."));
        return await DoAsync(
            async () => (await explanations.AddAsync(Id, User.DisplayName(), new Dictionary<string, KeptText> { [Rule] = said }, cancel)).Count > 0,
            words.Of("Förklaringen är sparad. Länssamordnaren ser den och kan släppa den.", "The explanation is kept. The county coordinator sees it and can release it."),
            words.Of("Någon annan hann före: det som står är redan släppt.", "Somebody else was first: what stands is released already."), cancel);
    }

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel) => OfCoordinatorAsync(
        () => notes.ReleaseAsync(Id, Rule, (Seen ?? "").ReplaceLineEndings("\n"), User.DisplayName(), cancel),
        words.Of("Anmärkningen är släppt och syns på länsdelens sida.", "The note is released and shows on the district's page."),
        words.Of("Anmärkningen släpptes inte: den är släppt redan eller har skrivits om. Läs den igen.", "The note was not released: it is released already or has been written anew. Read it again."), cancel);

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel) => OfCoordinatorAsync(
        () => notes.TakeBackAsync(Id, Rule, User.DisplayName(), cancel),
        words.Of("Anmärkningen är tagen tillbaka och syns inte längre.", "The note is taken back and no longer shows."), TooLate, cancel);

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel)
    {
        if (!User.May(Policies.Coordinate)) return Forbid();
        if (ModelState.Keep(Reason, words) is not { } because) return SayWhy(words.Of("Skriv varför, så att avsändaren kan skriva om den.", "Write why, so that the sender can write it anew."));
        return await OfCoordinatorAsync(
            () => notes.DeclineAsync(Id, Rule, User.DisplayName(), because, cancel),
            words.Of("Anmärkningen är avböjd. Avsändaren ser skälet och kan skriva en ny.", "The note is declined. The sender sees the reason and can write a new one."), TooLate, cancel);
    }

    private string TooLate => words.Of("Någon annan hann före.", "Somebody else was first.");

    private async Task<IActionResult> OfCoordinatorAsync(Func<Task<bool>> act, string done, string otherwise, CancellationToken cancel) => User.May(Policies.Coordinate)
        ? await DoAsync(act, done, otherwise, cancel)
        : Forbid();

    private async Task<IActionResult> DoAsync(Func<Task<bool>> act, string done, string otherwise, CancellationToken cancel)
    {
        if (await uploads.FindAsync(Id, 0, cancel) is not { } details || !User.MayFollow(details.Upload)) return NotFound();
        return Say(await act() ? done : otherwise);
    }

    /// <param name="nothing">What to say when nothing was typed.</param>
    private RedirectToPageResult SayWhy(string nothing) => Say(ModelState["Reason"]?.Errors.FirstOrDefault()?.ErrorMessage ?? nothing);

    private RedirectToPageResult Say(string text)
    {
        TempData.Say(text);
        return RedirectToPage("Details", new { Id });
    }
}
