using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Reports.Figures.Tracing;

/// <summary>Looks up the rows that a figure counts in the file that they came in. For readers of raw values only.</summary>
internal sealed class OriginalRows(UploadReader uploads)
{
    public async Task<RawSubmission> ReadAsync(
        SubmissionRow submission, Viewer viewer, OrganisationSnapshot organisation, IReadOnlyDictionary<int, CountedRows> rows, CancellationToken cancel)
    {
        var counted = rows.GetValueOrDefault(submission.Id) ?? CountedRows.None;
        var lines = counted.First.Select(r => r.Line).ToHashSet();
        var content = lines.Count == 0 ? null : await uploads.ContentAsync(submission.Upload, cancel);
        var findings = lines.Count == 0 ? [] : await uploads.FindingsAtAsync(submission.Upload, lines, cancel);
        var isOwn = viewer.SeesAllRaw || submission.SentFor == submission.District;
        var explanations = findings.Count == 0 ? [] : (await uploads.ExplanationsAsync(submission.Upload, cancel))
            .Where(e => findings.Any(f => f.Rule == e.Rule) && (isOwn || e.ReleasedAt is not null)).ToList();
        return new(
            new TracedFile(submission.FileName, submission.UploaderId, submission.SentFor, submission.SentScope), submission.Uploader, submission.Via, isOwn ? submission.Reason : null, counted,
            submission.ReplacedId is { } before ? rows.GetValueOrDefault(before) ?? CountedRows.None : null,
            content is null ? null : PreviewReader.Read(content, organisation, submission.DecimalSeparator ?? "", 0, 0, lines), findings, explanations);
    }
}
