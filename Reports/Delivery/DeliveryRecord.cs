using Dapper;
using Npgsql;

namespace SmvInsights.Reports.Delivery;

/// <summary>What the database must know at each turn of a sending. Every write names the attempt it belongs to, so a sender that lost its lock can neither start a body nor overwrite a later outcome.</summary>
public sealed class DeliveryRecord(NpgsqlDataSource database, TimeProvider clock)
{
    public async Task<PendingDelivery?> ReadAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<PendingDelivery>(new CommandDefinition("""
            select id, purpose, report_id as ReportId, recipient_name as RecipientName, recipient_email as RecipientEmail, language, subject,
              text_body as TextBody, html_body as HtmlBody, file_name as FileName, file_type as FileType, file as File, unsubscribe_url as Unsubscribe, message_id as MessageId, replace(status, '_', '') as Status,
              attempts::int as Attempts, body_read as BodyRead, next_attempt_at as NextAttemptAt, give_up_at as GiveUpAt
            from reports.delivery where id = @id
            """, new { id }, cancellationToken: cancel));
    }

    /// <summary>Commits that an attempt begins, before anything is connected.</summary>
    /// <returns>The attempt's number, or <c>null</c> when the delivery is no longer queued.</returns>
    public async Task<int?> BeginAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<int?>(new CommandDefinition("""
            with begun as (
              update reports.delivery set status = 'sending', attempts = attempts + 1, body_read = false, reason = null, error = null
              where id = @id and status = 'queued' returning id, attempts)
            insert into reports.delivery_attempt (delivery_id, number, started_at)
            select id, attempts, @now from begun returning number::int
            """, new { id, now = clock.GetUtcNow() }, cancellationToken: cancel));
    }

    /// <summary>Commits that the body is about to leave: from here on only an answer tells whether it arrived.</summary>
    /// <exception cref="InvalidOperationException">The attempt has been settled by somebody else; the body must not leave.</exception>
    public async Task BodyLeavesAsync(Guid id, int attempt)
    {
        await using var connection = await database.OpenConnectionAsync();
        var marked = await connection.ExecuteAsync(
            "update reports.delivery set body_read = true where id = @id and attempts = @attempt and status = 'sending'", new { id, attempt });
        if (marked == 0) throw new InvalidOperationException("The attempt has been settled by another process.");
    }

    /// <summary>Commits the outcome of an attempt. An answer that comes late may still lift a doubt that others recorded meanwhile.</summary>
    /// <param name="retryAt">When an unsent delivery is tried again; <c>null</c> gives it up.</param>
    /// <param name="ifBodyRead">What an attempt left behind was seen to have come to; its sender may yet live and have gone on.</param>
    /// <returns>Whether the outcome was taken.</returns>
    public async Task<bool> SettleAsync(Guid id, int attempt, MailOutcome outcome, DateTimeOffset? retryAt, bool? ifBodyRead = null)
    {
        var (status, reason) = (outcome.Verdict, retryAt) switch
        {
            (Verdict.Unsent, null) => ("refused", DeliveryReason.GaveUp),
            (Verdict.Unsent, _) => ("queued", outcome.Reason),
            _ => (outcome.Verdict.Code(), outcome.Reason),
        };
        await using var connection = await database.OpenConnectionAsync();
        return await connection.ExecuteAsync("""
            with settled as (
              update reports.delivery set status = @status, reason = @reason, error = @Detail,
                next_attempt_at = coalesce(@retryAt::timestamptz, next_attempt_at),
                finished_at = case when @status <> 'queued' then @now end,
                text_body = case when purpose <> 'code' or @status = 'queued' then text_body end,
                html_body = case when purpose <> 'code' or @status = 'queued' then html_body end
              where id = @id and attempts = @attempt and (status = 'sending' or status = 'in_doubt' and @status = 'sent')
                and body_read = coalesce(@ifBodyRead::boolean, body_read)
              returning id)
            update reports.delivery_attempt a set ended_at = @now, outcome = @verdict, reason = @attemptReason, detail = @Detail
            from settled where a.delivery_id = settled.id and a.number = @attempt
            """,
            new
            {
                id, attempt, status, reason = reason.Code(), verdict = outcome.Verdict.Code(), attemptReason = outcome.Reason.Code(),
                outcome.Detail, retryAt, ifBodyRead, now = clock.GetUtcNow(),
            }) == 1;
    }
}

/// <summary>A delivery as its sender needs it.</summary>
public sealed record PendingDelivery(
    Guid Id, DeliveryPurpose Purpose, Guid? ReportId, string RecipientName, string RecipientEmail, string Language, string Subject,
    string? TextBody, string? HtmlBody, string? FileName, string? FileType, byte[]? File, string? Unsubscribe, string MessageId, DeliveryStatus Status, int Attempts, bool BodyRead,
    DateTimeOffset NextAttemptAt, DateTimeOffset GiveUpAt);
