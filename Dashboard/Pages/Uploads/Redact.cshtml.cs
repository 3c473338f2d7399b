using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Redaction;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>Asks once more before a comment that names somebody is taken away for good.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class RedactModel(CommentRedaction redaction, UploadReader uploads, Wording words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Line { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    public FoundComment Found { get; private set; } = null!;

    public UploadSummary Upload { get; private set; } = null!;

    /// <summary>On how many rows of how many files it stands.</summary>
    public Phrase Where => Counted(Found.Rows, Found.Files);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), words.Of("Skriv varför kommentaren tas bort.", "Write why the comment is removed."));
        var reference = ModelState.Keep(Reference, words, nameof(Reference));
        if (ModelState.Keep(Reason, words) is not { } reason || !ModelState.IsValid) return Page();
        var redacted = await redaction.RedactAsync(Id, Line, new(User.DisplayName(), reason, reference), cancel);
        TempData.Say(redacted switch
        {
            null => words.Of("En fil med kommentaren läses in just nu. Försök igen om en stund.", "A file with the comment is just being read. Try again in a while."),
            { IsScrubbed: false } => words.Of(
                "Kommentaren är borttagen, men databasen var upptagen: orden kan ligga kvar i dess tomma utrymme tills den som sköter driften har kört VACUUM FULL.",
                "The comment is removed, but the database was busy: its words may lie in unused space until the operator has run VACUUM FULL."),
            { Rows: var rows, Files: var files } => words.Of($"Kommentaren är borttagen på {Counted(rows, files).Sv}.", $"The comment is removed from {Counted(rows, files).En}."),
        });
        return RedirectToPage("Details", new { Id });
    }

    private static Phrase Counted(int rows, int files) => new(
        $"{rows} {(rows == 1 ? "rad" : "rader")} i {files} {(files == 1 ? "fil" : "filer")}", $"{rows} {(rows == 1 ? "row" : "rows")} of {files} {(files == 1 ? "file" : "files")}");

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await redaction.FindAsync(Id, Line, cancel) is not { } found || await uploads.FindAsync(Id, 0, cancel) is not { } details) return false;
        (Found, Upload) = (found, details.Upload);
        return true;
    }
}
