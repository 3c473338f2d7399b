using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Api;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>What the page of an upload asks each second while the file is read: how far it has come, or that it is done.</summary>
[Authorize(Policy = Policies.Report)]
public sealed class ProgressModel(UploadReader uploads) : PageModel
{
    public UploadSummary Upload { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await uploads.FindAsync(id, 0, cancel) is not { } details || !User.MayFollow(details.Upload)) return NotFound();
        Upload = details.Upload;
        if (!Request.Headers.ContainsKey("HX-Request")) return RedirectToPage("Details", new { id });
        if (UploadWords.IsInProgress(Upload.Status)) return Page();
        Response.Headers["HX-Refresh"] = "true";
        return StatusCode(StatusCodes.Status204NoContent);
    }
}
