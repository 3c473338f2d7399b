using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Api;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Dashboard.Pages.Uploads;

[Authorize(Policy = Policies.Report)]
public sealed class DetailsModel(
    UploadReader uploads, UploadDecision decisions, UploadContents contents, OrganisationReader organisation, Wording words) : PageModel
{
    private const int FindingsShown = 100;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public UploadSummary Upload { get; private set; } = null!;

    public UploadFindings Findings { get; private set; } = null!;

    public IReadOnlyList<SubmissionSummary> Submissions { get; private set; } = [];

    /// <summary>What a file is about that is not published.</summary>
    public IReadOnlyList<UploadPart> Parts { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Districts { get; private set; } = null!;

    public bool HeldPersonalNumber => Upload is { Status: UploadStatus.Rejected, FileName: null };

    /// <summary>Whether its bytes are here.</summary>
    public bool IsKept => Upload.Sha256 is not null;

    /// <summary>Whether its rows can be marked with what is wrong with them.</summary>
    public bool CanBeMarked => IsKept && Upload.Delimiter is { Length: > 0 } && Findings.Shown.Any(f => f.Line > 0 && f.Rule != FileRules.NoRows.Code);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();
        if (!ModelState.MayKeep(Reason, words)) return Page();
        var by = new Decider(User.DisplayName(), User.May(Policies.Coordinate));
        var decided = await decisions.ConfirmAsync(Id, by, Reason, new Dictionary<string, string>(), explanationsRequired: false, cancel);
        if (decided is Decided.NeedsReason)
        {
            ModelState.AddModelError(nameof(Reason), words.Of("Skriv varför siffrorna ändras.", "Write why the figures change."));
            return Page();
        }
        return Said(decided is not Decided.NotWaiting, decided is Decided.WaitsForCoordinator
            ? words.Of("Filen är bekräftad och väntar på länssamordnarens godkännande.", "The file is confirmed and waits for the county coordinator's approval.")
            : words.Of("Filen är godkänd och publiceras nu.", "The file is approved and is being published."));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();
        if (!ModelState.MayKeep(Reason, words)) return Page();
        return Said(await decisions.WithdrawAsync(Id, User.DisplayName(), Reason?.Trim(), cancel),
            words.Of("Filen är återkallad. Inget av den har publicerats.", "The file is withdrawn. Nothing of it was published."));
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await uploads.FindAsync(Id, 0, cancel) is not { } details || !User.MayFollow(details.Upload)) return false;
        (Upload, Submissions) = (details.Upload, details.Submissions);
        Findings = await uploads.FindingsAsync(Id, FindingsShown, cancel);
        Districts = (await organisation.ReadAsync(cancel)).Districts.ToDictionary(d => d.Code, d => words.Of(d.Name));
        if (Upload.Status is UploadStatus.AwaitingApproval or UploadStatus.Rejected or UploadStatus.Withdrawn) Parts = await contents.ReadAsync(Upload, cancel);
        return true;
    }

    private RedirectToPageResult Said(bool decided, string said)
    {
        TempData.Say(decided ? said : words.Of("Någon annan hann före: filen väntar inte längre.", "Somebody else was first: the file no longer waits."));
        return RedirectToPage(new { Id });
    }
}
