using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Api;
using SmvInsights.Dashboard.Hosting;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Uploads;

[Authorize(Policy = Policies.Report)]
[UploadSize]
public sealed class NewModel(
    SubmissionIntake intake, UploadReader uploads, OrganisationReader organisation, CompletenessReader completeness, SmvOptions site, TimeProvider clock, Wording words) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public string SpeaksFor { get; private set; } = "";

    public DueMonths Due { get; private set; } = null!;

    public int LimitMegabytes => site.UploadLimitMegabytes;

    public int LimitBytes => site.UploadLimitBytes;

    /// <summary>The upload that the same bytes came with before.</summary>
    public UploadSummary? Same { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Request.Form.Files.Count == 0) ModelState.AddModelError("file", words.Of("Välj en fil först.", "Choose a file first."));
        if (!ModelState.MayKeep(Reason, words)) return await ShowAsync(cancel);

        var (name, content) = await UploadBody.ReadAsync(Request, null, site.UploadLimitBytes, cancel);
        var receipt = await intake.ReceiveAsync(
            new IncomingFile(name, content, Via.Web, User.AccountId(), User.DisplayName(), User.Mandate()) { Reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim() }, cancel);
        if (receipt.Reception != Reception.AlreadyHere) return RedirectToPage("Details", new { receipt.Id });
        Same = (await uploads.FindAsync(receipt.Id, 0, cancel))?.Upload;
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        SpeaksFor = words.Of(MandateWords.Of(User.Mandate(), await organisation.ReadAsync(cancel)));
        Due = await DueMonths.ReadAsync(completeness, User.DistrictCode(), Stockholm.Today(clock), cancel);
        return Page();
    }
}
