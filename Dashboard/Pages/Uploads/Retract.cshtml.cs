using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Api;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Publishing;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>Asks once more before a published month is taken back.</summary>
[Authorize(Policy = Policies.Report)]
public sealed class RetractModel(UploadReader uploads, SubmissionRetraction retraction, OrganisationReader organisation, Wording words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Submission { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public SubmissionSummary Part { get; private set; } = null!;

    public string FileName { get; private set; } = "";

    public string District { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), words.Of("Skriv varför månaden återkallas.", "Write why the month is retracted."));
        if (ModelState.Keep(Reason, words) is not { } reason) return Page();
        var retracted = await retraction.RetractAsync(Submission, User.DisplayName(), reason, cancel);
        TempData.Say(retracted switch
        {
            Retracted.Done => words.Of("Månaden är återkallad.", "The month is retracted."),
            Retracted.Locked => words.Of("Månaden är låst. Be länssamordnaren öppna den först.", "The month is locked. Ask the county coordinator to open it first."),
            _ => words.Of("Den gällde inte längre.", "It was no longer current."),
        });
        return RedirectToPage("Details", new { Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await uploads.FindAsync(Id, 0, cancel) is not { } details || !User.MayFollow(details.Upload)) return false;
        if (details.Submissions.FirstOrDefault(s => s.Id == Submission) is not { IsCurrent: true } part || !User.MayRetract(part)) return false;
        (Part, FileName) = (part, details.Upload.FileName ?? "");
        District = words.Of((await organisation.ReadAsync(cancel)).Districts.First(d => d.Code == part.District).Name);
        return true;
    }
}
