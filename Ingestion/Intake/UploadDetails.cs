using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Intake;

/// <summary>An upload as listed: no bytes, no findings.</summary>
/// <param name="FileName"><c>null</c> when it was refused for a personal number.</param>
/// <param name="Sha256"><c>null</c> when its bytes were not kept: then, and when it could not be looked through.</param>
/// <param name="Status">One of <see cref="UploadStatus"/>.</param>
/// <param name="District">Code it was sent for, or <c>null</c> from one who speaks for any district.</param>
public sealed record UploadSummary(
    Guid Id, DateTimeOffset ReceivedAt, string Via, Guid? UploaderId, string Uploader, string? District, string Scope, string? FileName,
    byte[]? Sha256, int ByteCount, string? Reason, string Status, string? Failure, DateTimeOffset? FinishedAt, ReportKind? Kind,
    string? Encoding, string? Delimiter, string? DecimalSeparator, int RowCount, int FindingCount);

/// <summary>One district and month that an upload published.</summary>
/// <param name="Supersedes">Id of the version it replaced.</param>
/// <param name="ReplacedUpload">The upload that held that version.</param>
/// <param name="ReplacingUpload">The upload that replaced this version since, if any.</param>
/// <param name="IsCurrent">Neither replaced nor retracted.</param>
public sealed record SubmissionSummary(
    int Id, ReportKind Kind, string District, Month Month, string Scope, int Version, int? Supersedes, DateTimeOffset KnownFrom,
    DateTimeOffset? KnownTo, bool IsCurrent, int RowCount, string? Reason, string? RetractionReason,
    Guid? ReplacedUpload, Guid? ReplacingUpload);

/// <param name="Findings">The first ones, up to the limit asked for.</param>
public sealed record UploadDetails(UploadSummary Upload, IReadOnlyList<Finding> Findings, IReadOnlyList<SubmissionSummary> Submissions);
