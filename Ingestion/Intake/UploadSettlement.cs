using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake.Comparing;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Validation.History;

namespace SmvInsights.Ingestion.Intake;

/// <summary>An upload that is being imported.</summary>
/// <param name="Seen">The difference it was confirmed with, as stored; <c>null</c> when it has not been confirmed.</param>
/// <param name="Approved">Whether the coordinator approved it.</param>
internal sealed record ImportedUpload(
    Guid Id, string Via, string Uploader, string? District, string Scope, byte[] Content, string? Reason, bool Review, string? Seen, bool Approved,
    DateTimeOffset? KnownAt);

/// <summary>Ends one attempt in one transaction: refused, held for people, or published. What somebody cancelled meanwhile is left as it was.</summary>
internal sealed class UploadSettlement(SubmissionPublisher publisher)
{
    public async Task SettleAsync(
        NpgsqlConnection connection, ImportedUpload upload, ReadReport report, OrganisationSnapshot organisation, ImportWatch watch, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(watch.Token);
        var verdict = report.IsAcceptable ? await JudgeAsync(connection, upload, report, organisation, watch) : new Verdict(UploadStatus.Rejected, report.Findings, [], null);
        if (verdict.Status == UploadStatus.Published)
        {
            watch.Enter("writing");
            var publishable = new PublishableUpload(upload.Id, upload.Uploader, upload.Scope, upload.Reason, upload.KnownAt);
            await publisher.PublishAsync(connection, publishable, report, watch.Token);
        }
        await watch.EndAsync();
        if (!await TakeAsync(connection, upload.Id, cancel)) return;
        await FindingStore.ReplaceAsync(connection, upload.Id, verdict.Findings, cancel);
        await RecordAsync(connection, upload.Id, report, verdict, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>What may be published is compared once more under the publication lock, if another publication came in between.</summary>
    private static async Task<Verdict> JudgeAsync(
        NpgsqlConnection connection, ImportedUpload upload, ReadReport report, OrganisationSnapshot organisation, ImportWatch watch)
    {
        watch.Enter("comparing");
        var cancel = watch.Token;
        var found = report.Findings.Concat(await HistoryRules.FindAsync(connection, report, organisation, upload.Scope, cancel))
            .OrderBy(f => f.Line).ThenBy(f => f.Column).ToList();
        var settings = await ReviewSettings.ReadAsync(connection, cancel);
        var reviewed = new ReviewedUpload(
            upload.Via, upload.Review, upload is { District: null, Scope: "" }, upload.Reason, DifferenceJson.Read(upload.Seen), upload.Approved, report.Kind!.Value);

        var (verdict, comparison) = await CompareAsync();
        if (verdict.Status != UploadStatus.Published) return verdict;
        await PublicationLock.TakeAsync(connection, cancel);
        return await comparison.IsCurrentAsync(connection, cancel) ? verdict : (await CompareAsync()).Verdict;

        async Task<(Verdict Verdict, Comparison Comparison)> CompareAsync()
        {
            var comparison = await UploadComparison.MakeAsync(connection, report, organisation, upload.Scope, cancel);
            IReadOnlyList<Finding> findings = [.. comparison.Dropped, .. found];
            var holds = HoldJudgement.Of(reviewed, findings, comparison.Difference, settings);
            return (new(holds.Count == 0 ? UploadStatus.Published : UploadStatus.AwaitingApproval, findings, holds, comparison.Difference), comparison);
        }
    }

    /// <returns>Whether it is still this attempt's to settle; then nobody else can until the transaction ends.</returns>
    private static async Task<bool> TakeAsync(NpgsqlConnection connection, Guid id, CancellationToken cancel) =>
        await connection.QuerySingleAsync<string>(new CommandDefinition(
            "select status from smv.upload where id = @id for update", new { id }, cancellationToken: cancel)) == UploadStatus.Reading;

    private static Task RecordAsync(NpgsqlConnection connection, Guid id, ReadReport report, Verdict verdict, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition("""
            update smv.upload set status = @Status, kind = @kind, encoding = @Encoding, delimiter = @Delimiter, decimal_separator = @DecimalSeparator,
              row_count = @RowCount, finding_count = @Count, failure = null, finished_at = now(), step = null,
              difference = @difference::json, holds = @holds, waits_since = case when @Status = 'awaiting_approval' then now() end,
              confirmed_by = case when not @stale then confirmed_by end, confirmed_at = case when not @stale then confirmed_at end,
              approved_by = case when not @stale then approved_by end, approved_at = case when not @stale then approved_at end
            where id = @id
            """,
            new
            {
                id, verdict.Status, kind = (short?)report.Kind, report.Dialect?.Encoding, report.Dialect?.Delimiter, report.Dialect?.DecimalSeparator,
                report.RowCount, verdict.Findings.Count, holds = verdict.Holds.ToArray(), stale = verdict.Holds.Contains(Hold.Stale),
                difference = verdict.Difference is { } difference ? DifferenceJson.Write(difference) : null,
            }, cancellationToken: cancel));

    private sealed record Verdict(string Status, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Holds, UploadDifference? Difference);
}
