using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.StatusReports;

namespace SmvInsights.Dashboard.Api;

/// <param name="Status"><c>queued</c>, <c>frozen</c>, <c>ready</c> or <c>failed</c>.</param>
/// <param name="Sha256">Of the mailed copy, lower-case hexadecimal; <c>null</c> until it is ready.</param>
/// <param name="Publication">The last publication whose figures it holds.</param>
/// <param name="Deliveries">One for each recipient; empty in lists, and for those who do not follow deliveries.</param>
public sealed record ReportView(
    Guid Id, string Group, string Period, string Language, string Status, string? Failure, string? DiaryNumber, int? Publication,
    DateTimeOffset? AsKnownAt, string? Sha256, string? ArchiveSha256, int? Pages, DateTimeOffset RequestedAt, IReadOnlyList<DeliveryView> Deliveries)
{
    internal static ReportView Of(StatusReport report, IReadOnlyList<DeliveryRow> deliveries) => new(
        report.Id, report.Group, report.Period.ToString(), report.Language, report.Status, report.Failure, report.DiaryNumber, report.Publication,
        report.KnownAt, Hex(report.Sha256), Hex(report.ArchiveSha256), report.PageCount, report.RequestedAt, [.. deliveries.Select(DeliveryView.Of)]);

    private static string? Hex(byte[]? hash) => hash is null ? null : Convert.ToHexStringLower(hash);
}

/// <param name="Recipient">E-mail address.</param>
/// <param name="Reason">Why it did not go, where it did not.</param>
/// <param name="ResendOf">The earlier message that this one repeats, as a person has decided.</param>
/// <param name="ResentAs">The later message that repeats this one and counts in its place.</param>
public sealed record DeliveryView(
    Guid Id, DeliveryPurpose Purpose, Guid? ReportId, Guid? UploadId, string Recipient, string Subject, DeliveryStatus Status,
    DeliveryReason? Reason, string? Error, int Attempts, DateTimeOffset CreatedAt, DateTimeOffset? FinishedAt,
    Guid? ResendOf, Guid? ResentAs)
{
    internal static DeliveryView Of(DeliveryRow row) => new(
        row.Id, row.Purpose, row.ReportId, row.UploadId, row.RecipientEmail, row.Subject, row.Status, row.Reason, row.Error,
        row.Attempts.Count, row.CreatedAt, row.FinishedAt, row.ResendOf, row.ResentAs);
}
