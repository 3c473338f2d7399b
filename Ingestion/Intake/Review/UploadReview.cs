using Npgsql;
using SmvInsights.Ingestion.Intake.Comparing;
using SmvInsights.Ingestion.Intake.Locks;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Validation.History;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>What was found about a file that can be published, and whom it has to wait for.</summary>
/// <param name="Findings">What it leaves out first, then in the order of the file.</param>
/// <param name="Holds">See <see cref="Hold"/>.</param>
internal sealed record UploadVerdict(Comparison Comparison, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Holds)
{
    /// <summary>Something is wrong that no word of a person makes right: a month is locked.</summary>
    public bool IsRefused => Findings.Any(f => f.Severity == Severity.Error);

    public bool IsFree => Holds.Count == 0 && !IsRefused;
}

/// <summary>Judges one read file, as often as what is published changes under it.</summary>
internal sealed class UploadReview
{
    private readonly ReviewedUpload _upload;
    private readonly ReadReport _report;
    private readonly OrganisationSnapshot _organisation;
    private readonly string _scope;
    private readonly IReadOnlyList<Finding> _found;
    private readonly ReviewSettings _settings;

    private UploadReview(ReviewedUpload upload, ReadReport report, OrganisationSnapshot organisation, string scope, IReadOnlyList<Finding> found, ReviewSettings settings) =>
        (_upload, _report, _organisation, _scope, _found, _settings) = (upload, report, organisation, scope, found, settings);

    public static async Task<UploadReview> BeginAsync(
        NpgsqlConnection connection, ImportedUpload upload, ReadReport report, OrganisationSnapshot organisation, CancellationToken cancel)
    {
        var history = await HistoryRules.FindAsync(connection, report, organisation, upload.Scope, cancel);
        var reviewed = new ReviewedUpload(
            upload.Via, upload.Review, upload is { District: null, Scope: "" }, upload.Reason, DifferenceJson.Read(upload.Seen), upload.Approved, report.Kind!.Value);
        return new(
            reviewed, report, organisation, upload.Scope, [.. report.Findings.Concat(history).OrderBy(f => f.Line).ThenBy(f => f.Column)],
            await ReviewSettings.ReadAsync(connection, cancel));
    }

    public async Task<UploadVerdict> JudgeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var comparison = await UploadComparison.MakeAsync(connection, _report, _organisation, _scope, cancel);
        var locked = await LockedAsync(connection, cancel);
        if (locked.Count > 0) return new(comparison, [.. locked, .. comparison.Dropped, .. _found], []);
        IReadOnlyList<Finding> findings = [.. comparison.Dropped, .. _found];
        return new(comparison, findings, HoldJudgement.Of(_upload, findings, comparison.Difference, _settings));
    }

    /// <summary>A finding for each of its months that is locked now. The samples tell of a time before there were locks.</summary>
    public async Task<IReadOnlyList<Finding>> LockedAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        _upload.Via == Via.Sample ? [] : await LockFindings.FindAsync(connection, _report, _organisation, cancel);
}
