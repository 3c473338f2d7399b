using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

public enum DeliveryPurpose
{
    /// <summary>The monthly status report to a member of a steering group.</summary>
    Report,

    /// <summary>What became of a file a district sent.</summary>
    Receipt,

    /// <summary>To the coordinators: something failed or waits.</summary>
    Notice,

    /// <summary>A one-time code for signing in.</summary>
    Code,

    /// <summary>Of a report that has not come in.</summary>
    Reminder,

    /// <summary>To a meeting, with its agenda.</summary>
    Summons,
}

public enum DeliveryStatus
{
    Queued,
    Sending,
    Sent,
    InDoubt,
    Refused,
    Cancelled,
}

/// <summary>One message to one recipient, as pages and API show it.</summary>
/// <param name="NextAttemptAt">When it is tried next, while it is queued.</param>
/// <param name="Error">The server's own words at the last attempt.</param>
/// <param name="ResendOf">The earlier letter that it repeats.</param>
/// <param name="ResentAs">The later letter that repeats it, and counts in its place.</param>
public sealed record DeliveryRow(
    Guid Id, DeliveryPurpose Purpose, Guid? ReportId, Guid? UploadId, string RecipientName, string RecipientEmail,
    string Language, string Subject, DeliveryStatus Status, DeliveryReason? Reason, string? Error,
    DateTimeOffset CreatedAt, DateTimeOffset NextAttemptAt, DateTimeOffset? FinishedAt, Guid? ResendOf, Guid? ResentAs)
{
    public IReadOnlyList<DeliveryAttempt> Attempts { get; init; } = [];
}

/// <param name="Outcome">One of <c>sent</c>, <c>unsent</c>, <c>refused</c>, <c>in_doubt</c>; <c>null</c> while it goes on.</param>
public sealed record DeliveryAttempt(
    int Number, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? Outcome, DeliveryReason? Reason, string? Detail);

public static class DeliveryWording
{
    public static Phrase Name(this DeliveryStatus status) => status switch
    {
        DeliveryStatus.Queued => new("Väntar på att sändas", "Waiting to be sent"),
        DeliveryStatus.Sending => new("Sänds nu", "Being sent"),
        DeliveryStatus.Sent => new("Sänd", "Sent"),
        DeliveryStatus.InDoubt => new("Oviss: kan ha kommit fram", "In doubt: may have arrived"),
        DeliveryStatus.Refused => new("Gick inte att sända", "Could not be sent"),
        DeliveryStatus.Cancelled => new("Avskriven", "Given up"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static Phrase Name(this DeliveryPurpose purpose) => purpose switch
    {
        DeliveryPurpose.Report => new("Lägesrapport", "Status report"),
        DeliveryPurpose.Receipt => new("Kvittens", "Receipt"),
        DeliveryPurpose.Notice => new("Underrättelse", "Notice"),
        DeliveryPurpose.Code => new("Inloggningskod", "Sign-in code"),
        DeliveryPurpose.Reminder => new("Påminnelse", "Reminder"),
        DeliveryPurpose.Summons => new("Kallelse", "Summons"),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };
}
