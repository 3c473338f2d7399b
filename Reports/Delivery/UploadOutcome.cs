using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

/// <summary>What became of a file, as its receipt tells it.</summary>
/// <param name="DistrictCode">The district it was sent for, or <c>null</c> for any.</param>
/// <param name="Holds">Why it waits, see <see cref="Hold"/>, with spaces between.</param>
/// <param name="LacksReason">It changed what was published, and nobody has said why.</param>
/// <param name="Stored">False for a file stopped for personal numbers before anything of it was kept, its name included.</param>
public sealed record UploadOutcome(
    Guid Id, string Status, DateTimeOffset ReceivedAt, string Via, string Uploader, string? DistrictCode, string? FileName, bool Stored,
    int Rows, int Errors, int Warnings, string Holds, bool LacksReason)
{
    /// <summary>Under which it is told once; a file that must be confirmed again is told of again.</summary>
    public string About => $"upload {Id} {Status}{(Waits(Hold.Stale) ? " again" : "")}";

    public IReadOnlyList<PublishedPart> Parts { get; init; } = [];

    /// <summary>The first few errors.</summary>
    public IReadOnlyList<ReceiptFinding> Findings { get; init; } = [];

    /// <param name="hold">One of <see cref="Hold"/>.</param>
    public bool Waits(string hold) => Holds.Split(' ').Contains(hold);
}

public sealed record PublishedPart(ReportKind Kind, Month Month, int Version, string Sv, string En)
{
    public string District(Language language) => new Phrase(Sv, En).In(language);
}

public sealed record ReceiptFinding(
    int Line, int Column, string ColumnName, string MessageSv, string MessageEn, string RemedySv, string RemedyEn)
{
    public Phrase Message => new(MessageSv, MessageEn);

    public Phrase Remedy => new(RemedySv, RemedyEn);
}
