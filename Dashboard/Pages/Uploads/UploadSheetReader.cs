using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>Reads what the page of an upload tells.</summary>
public sealed class UploadSheetReader(
    UploadReader uploads, UploadContents contents, UploadLog log, OrganisationReader organisation, CompletenessReader completeness, TimeProvider clock)
{
    public const int RowsShown = 20;

    private const int FindingsShown = 100, ShownOfEachRule = 10;

    /// <param name="sheet">Which twenty rows of the file to show, from 1.</param>
    public async Task<UploadSheet> ReadAsync(UploadDetails details, int sheet, CancellationToken cancel)
    {
        var upload = details.Upload;
        var snapshot = await organisation.ReadAsync(cancel);
        var findings = await uploads.FindingsAsync(upload.Id, FindingsShown, cancel);
        var warned = await uploads.WarningsAsync(upload.Id, ShownOfEachRule, cancel);
        var difference = await uploads.DifferenceAsync(upload.Id, cancel);
        var preview = UploadWords.IsInProgress(upload.Status) ? null : await PreviewAsync(upload, snapshot, sheet, [.. findings.Shown.Concat(warned.SelectMany(w => w.First)).Select(f => f.Line)], cancel);
        return new(
            upload, snapshot, details.Submissions, findings, warned, difference, await uploads.ExplanationsAsync(upload.Id, cancel), preview,
            difference is null && upload.Status is UploadStatus.AwaitingApproval or UploadStatus.Rejected or UploadStatus.Withdrawn ? await contents.ReadAsync(upload, cancel) : [],
            [.. (await log.ReadAsync([upload.Id], cancel))[upload.Id]], await OvertakersAsync(upload, difference, cancel),
            preview is not null && await CanBeMarkedAsync(upload, findings, cancel), await DueAsync(upload, cancel));
    }

    /// <returns>Which twenty rows hold the line; the first where none does.</returns>
    public async Task<int> SheetOfAsync(UploadSummary upload, int line, CancellationToken cancel) =>
        await uploads.ContentAsync(upload.Id, cancel) is { } content && PreviewReader.RowsBefore(content, line) is { } before ? before / RowsShown + 1 : 1;

    private async Task<FilePreview?> PreviewAsync(UploadSummary upload, OrganisationSnapshot snapshot, int sheet, HashSet<int> lines, CancellationToken cancel) =>
        upload.Encoding is { Length: > 0 } && await uploads.ContentAsync(upload.Id, cancel) is { } content
            ? PreviewReader.Read(content, snapshot, upload.DecimalSeparator ?? "", (sheet - 1) * RowsShown, RowsShown, lines)
            : null;

    /// <summary>One that only a row too long can be told of, or that a remark would make read otherwise, has no such copy.</summary>
    private async Task<bool> CanBeMarkedAsync(UploadSummary upload, UploadFindings findings, CancellationToken cancel)
    {
        if (!findings.Shown.Any(f => f.Line > 0 && f.Rule != FileRules.NoRows.Code)) return false;
        var all = findings.Shown.Count == findings.Total ? findings.Shown : (await uploads.FindAsync(upload.Id, int.MaxValue, cancel))!.Findings;
        return await uploads.ContentAsync(upload.Id, cancel) is { } content && AnnotatedFile.CanMake(content, all);
    }

    private async Task<IReadOnlyList<UploadSummary>> OvertakersAsync(UploadSummary upload, UploadDifference? difference, CancellationToken cancel) =>
        difference is null || !upload.Holds.Contains(Hold.Stale) ? []
        : [.. (await uploads.PublishedAsync([.. difference.Parts.Select(p => p.Replaces).OfType<int>()], cancel)).Where(u => u.FinishedAt > upload.ReceivedAt)];

    private async Task<DueReports?> DueAsync(UploadSummary upload, CancellationToken cancel)
    {
        if (upload.Status != UploadStatus.Published) return null;
        var today = Stockholm.Today(clock);
        return DueReports.Of(await completeness.ReadAsync(DueReports.QueryOn(today), cancel), upload.District, today);
    }
}
