using Dapper;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Intake;

/// <summary>An upload as listed: no bytes, no findings.</summary>
/// <param name="FileName"><c>null</c> when it was refused for a personal number.</param>
/// <param name="Sha256"><c>null</c> when its bytes were not kept: then, and when it could not be looked through.</param>
/// <param name="Status">One of <see cref="UploadStatus"/>.</param>
/// <param name="District">Code it was sent for, or <c>null</c> from one who speaks for any district.</param>
/// <param name="Holds">Why it waits, see <see cref="Hold"/>; empty when it does not.</param>
/// <param name="Step"><c>reading</c>, <c>comparing</c> or <c>writing</c> while it is imported, else <c>null</c>.</param>
/// <param name="BytesDone">How much of the file the present attempt has read.</param>
/// <param name="RowsDone">Rows read, or in step <c>writing</c> rows written.</param>
[method: ExplicitConstructor] // an array column tells Dapper no element type to match by
public sealed record UploadSummary(
    Guid Id, DateTimeOffset ReceivedAt, string Via, Guid? UploaderId, string Uploader, string? District, string Scope, string? FileName,
    byte[]? Sha256, int ByteCount, string? Reason, string Status, string? Failure, DateTimeOffset? FinishedAt, ReportKind? Kind,
    string? Encoding, string? Delimiter, string? DecimalSeparator, int RowCount, int FindingCount,
    string[] Holds, DateTimeOffset? WaitsSince, string? ConfirmedBy, DateTimeOffset? ConfirmedAt, string? ApprovedBy, DateTimeOffset? ApprovedAt,
    string? Step, long BytesDone, int RowsDone);

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
