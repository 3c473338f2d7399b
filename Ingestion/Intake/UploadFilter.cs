using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Ingestion.Intake;

/// <summary>Which uploads to list; what is <c>null</c> leaves nothing out.</summary>
/// <param name="Follower">Only what this account sent, or what was sent for its <paramref name="Own"/> part.</param>
/// <param name="Own">The follower's mandate.</param>
/// <param name="District">Code: only what was sent for the district, or holds its months.</param>
/// <param name="Status">One of <see cref="UploadStatus"/>.</param>
/// <param name="Troubled">Only what waits for somebody's word, or failed in the last 30 days.</param>
public sealed record UploadFilter(
    Guid? Follower = null, Mandate? Own = null, string? District = null, string? Status = null, ReportKind? Kind = null, bool Troubled = false);
