using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Api;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Reading;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>The file as it was sent, or with what is wrong written at its rows.</summary>
[Authorize(Policy = Policies.Report)]
public sealed class DownloadModel(UploadReader uploads, Wording words) : PageModel
{
    public const string AsSent = "original";
    public const string WithFindings = "med-fel";

    public async Task<IActionResult> OnGetAsync(Guid id, string version, CancellationToken cancel)
    {
        if (await uploads.FindAsync(id, version == WithFindings ? int.MaxValue : 0, cancel) is not { } details || !User.MayFollow(details.Upload)) return NotFound();
        if (await uploads.ContentAsync(id, cancel) is not { } content || details.Upload.FileName is not { } name) return NotFound();
        return version switch
        {
            AsSent => Attachment(content, name),
            WithFindings when AnnotatedFile.Make(content, details.Findings, words.Language) is { } annotated =>
                Attachment(annotated.Content, $"{Path.GetFileNameWithoutExtension(name)}-{words.Of("fel", "errors")}{annotated.Extension}"),
            _ => NotFound(),
        };
    }

    /// <summary>The name goes into the header by hand: a result that knows it writes it to the log.</summary>
    private FileContentResult Attachment(byte[] content, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(content, "application/octet-stream");
    }
}
