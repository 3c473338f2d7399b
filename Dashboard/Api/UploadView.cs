using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Api;

/// <param name="Kind"><c>activity</c>, <c>budget</c> or <c>milestones</c>; <c>null</c> until it is read.</param>
/// <param name="Sha256">Lower-case hexadecimal; <c>null</c> when nothing was stored.</param>
/// <param name="Holds">Why it waits: <c>review</c>, <c>reason_missing</c>, <c>dropped_keys</c>, <c>coordinator</c>, <c>stale</c>.</param>
/// <param name="Difference"><c>null</c> until it is compared, and for a file with errors.</param>
/// <param name="Explanations">The sender's words on the rules that warned.</param>
/// <param name="Progress"><c>null</c> once it is settled or waits.</param>
public sealed record UploadView(
    Guid Id, string? FileName, string? Sha256, string Status, ReportKind? Kind, Dialect? Dialect, int Rows, int FindingCount,
    IReadOnlyList<UploadView.FindingView> Findings, IReadOnlyList<UploadView.SubmissionView> Submissions,
    IReadOnlyList<string> Holds, DifferenceView? Difference, IReadOnlyList<Explanation> Explanations, ProgressView? Progress)
{
    public sealed record FindingView(int Line, int Column, string Value, string Rule, Severity Severity, string Message, string Remedy);

    /// <param name="Period">The month, <c>2026-10</c>.</param>
    /// <param name="Scope">Empty for the whole district.</param>
    public sealed record SubmissionView(int Id, ReportKind Kind, string District, string Period, string Scope, int Version, int? Supersedes);

    internal static UploadView Of(UploadDetails details, UploadDifference? difference, IReadOnlyList<Explanation> explanations, Language language)
    {
        var upload = details.Upload;
        return new UploadView(
            upload.Id, upload.FileName, upload.Sha256 is { } hash ? Convert.ToHexStringLower(hash) : null, upload.Status, upload.Kind,
            upload.Encoding is { } encoding ? new Dialect(encoding, upload.Delimiter ?? "", upload.DecimalSeparator ?? "") : null,
            upload.RowCount, upload.FindingCount,
            [.. details.Findings.Select(f => new FindingView(f.Line, f.Column, f.Value, f.Rule, f.Severity, f.Message.In(language), f.Remedy.In(language)))],
            [.. details.Submissions.Select(s => new SubmissionView(s.Id, s.Kind, s.District, s.Month.ToString(), s.Scope, s.Version, s.Supersedes))],
            upload.Holds, difference is null ? null : DifferenceView.Of(difference), explanations, ProgressView.Of(upload));
    }
}
