using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Api;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>The file as it was sent, or with what is wrong written at its rows.</summary>
[Authorize(Policy = Policies.Report)]
public sealed class DownloadModel(UploadReader uploads, Wording words) : PageModel
{
    public const string AsSent = "original";
    public const string WithFindings = "med-fel";

    public async Task<IActionResult> OnGetAsync(Guid id, string version, CancellationToken cancel)
    {
        if (await uploads.FindAsync(id, 0, cancel) is not { Upload: var upload } || !User.MayFollow(upload)) return NotFound();
        var file = version switch
        {
            AsSent => await UploadDownload.OriginalAsync(uploads, upload, cancel),
            WithFindings => await UploadDownload.AnnotatedAsync(uploads, upload, words.Language, cancel),
            _ => null,
        };
        if (file is null) return NotFound();
        file.NameIn(Response);
        return File(file.Content, file.ContentType);
    }
}
