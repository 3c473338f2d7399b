using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Api;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>The file as it was sent, or with what is wrong written at its rows, or what publishing it changes.</summary>
[Authorize(Policy = Policies.Report)]
public sealed class DownloadModel(UploadReader uploads, OrganisationReader organisation, Wording words) : PageModel
{
    public const string AsSent = "original";
    public const string WithFindings = "med-fel";
    public const string Difference = "skillnad";

    public async Task<IActionResult> OnGetAsync(Guid id, string version, CancellationToken cancel)
    {
        if (await uploads.FindAsync(id, 0, cancel) is not { Upload: var upload } || !User.MayFollow(upload)) return NotFound();
        var file = version switch
        {
            AsSent => await UploadDownload.OriginalAsync(uploads, upload, cancel),
            WithFindings => await UploadDownload.AnnotatedAsync(uploads, upload, words.Language, cancel),
            Difference => await DifferenceAsync(upload, cancel),
            _ => null,
        };
        if (file is null) return NotFound();
        file.NameIn(Response);
        return File(file.Content, file.ContentType);
    }

    private async Task<DownloadedFile?> DifferenceAsync(UploadSummary upload, CancellationToken cancel)
    {
        if (upload is not { Kind: { } kind, FileName: { } name } || await uploads.DifferenceAsync(upload.Id, cancel) is not { } difference) return null;
        var snapshot = await organisation.ReadAsync(cancel);
        var file = DifferenceFile.Make(difference, new(kind, snapshot, words.Language), snapshot, words.Language);
        return new(file, TableCsv.ContentType, $"{Path.GetFileNameWithoutExtension(name)}-{words.Of("skillnad", "difference")}.csv");
    }
}
