using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Ingestion.Intake;

/// <summary>A file as it came, before anything of it is stored.</summary>
/// <param name="Via">One of <see cref="Intake.Via"/>.</param>
/// <param name="UploaderId">The account, where there is one.</param>
/// <param name="Uploader">Who sent it, as shown to people.</param>
/// <param name="Mandate">What the uploader speaks for.</param>
public sealed record IncomingFile(
    string FileName, ReadOnlyMemory<byte> Content, string Via, Guid? UploaderId, string Uploader, Mandate Mandate)
{
    /// <summary>Why it is sent again, if it is.</summary>
    public KeptText? Reason { get; init; }

    /// <summary>Whether the sender wants to see it before it counts, however clean it is.</summary>
    public bool Review { get; init; }

    /// <summary>Where the inbox keeps the file while it is read.</summary>
    public string? InboxFile { get; init; }

    /// <summary>When it was received in the story the sample data tell; set by the sample loader alone.</summary>
    public DateTimeOffset? KnownAt { get; init; }
}

public enum Reception
{
    Received,

    /// <summary>The same bytes are in progress, or current, already.</summary>
    AlreadyHere,

    /// <summary>Held a personal number, or could not be looked through for one; nothing but the findings was kept.</summary>
    Refused,
}

/// <param name="Id">The upload; an earlier one when it is <see cref="Reception.AlreadyHere"/>.</param>
public sealed record Receipt(Guid Id, Reception Reception);
