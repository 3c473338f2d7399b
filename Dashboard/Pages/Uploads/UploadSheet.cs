using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>Everything the page of one upload tells.</summary>
/// <param name="Findings">The gravest hundred.</param>
/// <param name="Warned">What the sender is asked to explain, a few findings of each rule.</param>
/// <param name="Preview"><c>null</c> while it is read, and when no table was recognised in it.</param>
/// <param name="Parts">The districts and months of a file that is not published.</param>
/// <param name="Overtakers">The files that were published while this one waited, where that made its difference stale.</param>
/// <param name="CanBeMarked">Whether there is a copy of it that says at its rows what is wrong with them.</param>
/// <param name="Due">What comes next for the district; <c>null</c> unless it is published.</param>
public sealed record UploadSheet(
    UploadSummary Upload, OrganisationSnapshot Organisation, IReadOnlyList<SubmissionSummary> Submissions, UploadFindings Findings, IReadOnlyList<WarnedRule> Warned,
    UploadDifference? Difference, IReadOnlyList<Explanation> Explanations, FilePreview? Preview, IReadOnlyList<UploadPart> Parts,
    IReadOnlyList<UploadEvent> Events, IReadOnlyList<UploadSummary> Overtakers, bool CanBeMarked, DueReports? Due)
{
    public bool HeldPersonalNumber => Upload is { Status: UploadStatus.Rejected, FileName: null };

    /// <summary>Whether its bytes are here.</summary>
    public bool IsKept => Upload.Sha256 is not null;

    public bool Waits => Upload.Status == UploadStatus.AwaitingApproval;

    /// <summary>Whether the coordinator's approval is all that it waits for.</summary>
    public bool WaitsForCoordinatorOnly => Waits && Upload.Holds is [Hold.Coordinator];

    /// <summary>Whether confirming it takes a reason: it changes what is published, or lets series go.</summary>
    public bool NeedsReason =>
        Difference is { ChangesPublished: true } || Upload.Holds.Contains(Hold.DroppedKeys) || Upload.Holds.Contains(Hold.ReasonMissing);

    /// <summary>Whether it replaced published figures and nobody has said why.</summary>
    public bool LacksReason => Upload.Status == UploadStatus.Published && string.IsNullOrEmpty(Upload.Reason) && Difference is { ChangesPublished: true };

    public IReadOnlyDictionary<string, District> Districts { get; } = Organisation.Districts.ToDictionary(d => d.Code);

    /// <summary>What each district's months in the file are.</summary>
    public ILookup<string, Ingestion.Time.Month> About { get; } = (Submissions.Count > 0 ? Submissions.Select(s => (s.District, s.Month))
        : Difference is not null ? Difference.Parts.Select(p => (p.District, p.Month))
        : Parts.Select(p => (p.District, p.Month))).ToLookup(p => p.District, p => p.Month);

    public RowSet Rows(IEnumerable<Finding> findings, string label) => new(Upload.Id, label, Upload.Kind ?? ReportKind.Activity, Preview, findings.ToList());
}
