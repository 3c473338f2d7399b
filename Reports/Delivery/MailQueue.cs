using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

/// <summary>A message to write into the queue.</summary>
/// <param name="ReportId">The report whose PDF goes with it.</param>
/// <param name="UploadId">The upload it is about.</param>
/// <param name="Unsubscribe">Where the recipient takes themselves off, for the letter's headers.</param>
/// <param name="File">A small file to go with it; kept with the message.</param>
public sealed record NewMail(
    DeliveryPurpose Purpose, string RecipientName, string RecipientEmail, Language Language, string Subject, string Text, string? Html,
    Guid? ReportId = null, Guid? UploadId = null, LetterFile? File = null, string? Unsubscribe = null);

/// <summary>Mail is a row first: it is sent if, and only if, what it tells of was committed with it.</summary>
public sealed class MailQueue(NpgsqlDataSource database, INudge nudge, IOptions<MailOptions> options, TimeProvider clock)
{
    /// <summary>Queues one message by itself and nudges the sender.</summary>
    public async Task<Guid> EnqueueAsync(NewMail mail, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var id = await EnqueueAsync(connection, mail, cancel);
        await NudgeAsync([id], cancel);
        return id;
    }

    /// <summary>Queues one message within the connection's transaction. After the commit, hand the ids to <see cref="NudgeAsync"/>.</summary>
    /// <exception cref="PostgresException">Constraint <c>delivery_once_each</c>: this report has a delivery to that address already.</exception>
    public async Task<Guid> EnqueueAsync(NpgsqlConnection connection, NewMail mail, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7();
        var now = clock.GetUtcNow();
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into reports.delivery (id, purpose, report_id, upload_id, recipient_name, recipient_email, language, subject,
              text_body, html_body, file_name, file_type, file, unsubscribe_url, message_id, created_at, next_attempt_at, give_up_at)
            values (@id, @purpose, @ReportId, @UploadId, @RecipientName, @RecipientEmail, @language, @Subject,
              @Text, @Html, @fileName, @fileType, @file, @Unsubscribe, @messageId, @now, @now, @giveUpAt)
            """,
            new
            {
                id, purpose = mail.Purpose.ToString().ToLowerInvariant(), mail.ReportId, mail.UploadId, mail.RecipientName, mail.RecipientEmail,
                language = mail.Language == Language.English ? "en" : "sv", mail.Subject, mail.Text, mail.Html,
                fileName = mail.File?.Name, fileType = mail.File?.MediaType, file = mail.File?.Content, mail.Unsubscribe,
                messageId = MessageId(id, options.Value), now, giveUpAt = now + BackOff.Lifetime(mail.Purpose),
            }, cancellationToken: cancel));
        return id;
    }

    /// <summary>Each delivery's own, the same at all of its attempts.</summary>
    internal static string MessageId(Guid delivery, MailOptions options) => $"<{delivery:N}@{options.Sender.Host}>";

    public async Task NudgeAsync(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        foreach (var id in ids) await nudge.NudgeAsync(Work.Delivery, id, cancel);
    }
}
