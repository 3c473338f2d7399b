using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>A file that was read without errors, and what people have said of it so far.</summary>
/// <param name="Review">Whether somebody asked to see it first, as everyone does on the web page.</param>
/// <param name="Seen">The difference it was confirmed with; <c>null</c> when it has not been.</param>
/// <param name="Approved">Whether the coordinator approved it.</param>
internal sealed record ReviewedUpload(
    string Via, bool Review, bool FromCoordinator, string? Reason, UploadDifference? Seen, bool Approved, ReportKind Kind);

/// <summary>Which people, if any, a file has to wait for.</summary>
internal static class HoldJudgement
{
    /// <param name="now">What publishing it changes at this moment.</param>
    /// <returns>See <see cref="Hold"/>; none when it may be published.</returns>
    public static IReadOnlyList<string> Of(ReviewedUpload upload, IReadOnlyList<Finding> findings, UploadDifference now, ReviewSettings settings)
    {
        if (upload.Via == Via.Sample) return [];
        var holds = new List<string>();
        if (upload.Seen?.HoldsAgainst(now) != true)
        {
            if (upload.Seen is not null) holds.Add(Hold.Stale);
            else if (IsToBeSeen(upload, findings, now, settings)) holds.Add(Hold.Review);
            if (settings.ReasonFirst && now.ChangesPublished && upload.Reason is null) holds.Add(Hold.ReasonMissing);
            if (findings.Any(f => f.Rule == VersionRules.DroppedSeries.Code)) holds.Add(Hold.DroppedKeys);
        }
        var approved = upload.Approved && !holds.Contains(Hold.Stale);
        if (settings.ApprovedKinds.Contains(upload.Kind) && !upload.FromCoordinator && !approved) holds.Add(Hold.Coordinator);
        return holds;
    }

    /// <summary>From the web page everything is, but for a clean month not reported before where the district trusts itself with it.</summary>
    private static bool IsToBeSeen(ReviewedUpload upload, IReadOnlyList<Finding> findings, UploadDifference now, ReviewSettings settings) =>
        upload.Review || upload.Via == Via.Web
            && !(findings.All(f => f.Severity == Severity.Note) && now.Parts.All(p => p.Replaces is null && settings.AtOnce.Contains(p.District)));
}
