using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Reading;

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
    private const string BeforeFacts = "before_facts";

    /// <param name="stamp">The <see cref="OrganisationStamp"/> from before <paramref name="organisation"/> was read.</param>
    /// <exception cref="InvalidOperationException">A municipality changed district, or a district began or ended, while the file was read: it has to be read again.</exception>
    public async Task SettleAsync(
        NpgsqlConnection connection, ImportedUpload upload, ReadReport report, OrganisationSnapshot organisation, string stamp, ImportWatch watch,
        CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(watch.Token);
        UploadVerdict? verdict = null;
        if (report.IsAcceptable)
        {
            watch.Enter("comparing");
            var review = await UploadReview.BeginAsync(connection, upload, report, organisation, watch.Token);
            verdict = await review.JudgeAsync(connection, watch.Token);
            if (verdict.IsFree) verdict = await PublishAsync(transaction, upload, report, review, verdict, stamp, watch);
        }
        await watch.EndAsync();
        if (!await TakeAsync(connection, upload.Id, cancel)) return;
        var status = verdict switch { null or { IsRefused: true } => UploadStatus.Rejected, { IsFree: true } => UploadStatus.Published, _ => UploadStatus.AwaitingApproval };
        await FindingStore.ReplaceAsync(connection, upload.Id, verdict?.Findings ?? report.Findings, cancel);
        await RecordAsync(connection, upload.Id, report, status, verdict, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Under the publication lock it is looked once more whether the compared versions are still the current ones and no month was locked; if not, all is judged anew.</summary>
    private async Task<UploadVerdict> PublishAsync(
        NpgsqlTransaction transaction, ImportedUpload upload, ReadReport report, UploadReview review, UploadVerdict verdict, string stamp, ImportWatch watch)
    {
        var (connection, cancel) = (transaction.Connection!, watch.Token);
        var publishable = new PublishableUpload(upload.Id, upload.Uploader, upload.Scope, upload.Reason, upload.KnownAt);
        watch.Enter("writing");
        await transaction.SaveAsync(BeforeFacts, cancel);
        var prepared = await publisher.PrepareAsync(connection, publishable, report, cancel);
        await PublicationLock.TakeAsync(connection, cancel);
        if (await OrganisationStamp.ReadAsync(connection, cancel) != stamp)
            throw new InvalidOperationException("Districts or their municipalities changed while the file was read.");
        if (await verdict.Comparison.IsCurrentAsync(connection, cancel) && (await review.LockedAsync(connection, cancel)).Count == 0)
        {
            await publisher.PublishAsync(connection, prepared, cancel);
            return verdict;
        }
        await transaction.RollbackAsync(BeforeFacts, cancel);
        await PublicationLock.TakeAsync(connection, cancel);
        verdict = await review.JudgeAsync(connection, cancel);
        if (verdict.IsFree) await publisher.PublishAsync(connection, publishable, report, cancel);
        return verdict;
    }

    /// <returns>Whether it is still this attempt's to settle; then nobody else can until the transaction ends.</returns>
    private static async Task<bool> TakeAsync(NpgsqlConnection connection, Guid id, CancellationToken cancel) =>
        await connection.QuerySingleAsync<string>(new CommandDefinition(
            "select status from smv.upload where id = @id for update", new { id }, cancellationToken: cancel)) == UploadStatus.Reading;

    private static Task RecordAsync(
        NpgsqlConnection connection, Guid id, ReadReport report, string status, UploadVerdict? verdict, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition("""
            update smv.upload set status = @status, kind = @kind, encoding = @Encoding, delimiter = @Delimiter, decimal_separator = @DecimalSeparator,
              row_count = @RowCount, finding_count = @findings, failure = null, finished_at = now(), step = null,
              difference = @difference::json, holds = @holds, waits_since = case when @status = 'awaiting_approval' then now() end,
              confirmed_by = case when not @stale then confirmed_by end, confirmed_at = case when not @stale then confirmed_at end,
              approved_by = case when not @stale then approved_by end, approved_at = case when not @stale then approved_at end
            where id = @id
            """,
            new
            {
                id, status, kind = (short?)report.Kind, report.Dialect?.Encoding, report.Dialect?.Delimiter, report.Dialect?.DecimalSeparator,
                report.RowCount, findings = (verdict?.Findings ?? report.Findings).Count, holds = verdict?.Holds.ToArray() ?? [],
                stale = verdict?.Holds.Contains(Hold.Stale) ?? false,
                difference = verdict is null or { IsRefused: true } ? null : DifferenceJson.Write(verdict.Comparison.Difference),
            }, cancellationToken: cancel));
}
