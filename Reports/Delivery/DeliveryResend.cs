using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Reports.Delivery;

/// <summary>
/// Sends a finished letter once more to its one recipient, as a person decides: a row of its own with its own Message-ID, so that no mail
/// program hides it as a double. The first keeps its outcome. Not for sign-in codes, which are erased.
/// </summary>
public sealed class DeliveryResend(NpgsqlDataSource database, INudge nudge, IOptions<MailOptions> options, TimeProvider clock)
{
    public const int ReasonLength = 300;

    /// <param name="Email">Where to: the first letter's address, or the right one.</param>
    /// <param name="Why">Goes into the log with who ordered it.</param>
    public sealed record Order(string? Email, string? Why);

    private const string Sql = """
        with first as (
          update reports.delivery set resent_at = @now
          where id = @id and resent_at is null and status in ('sent', 'in_doubt', 'refused') and purpose <> 'code' returning *)
        insert into reports.delivery (id, purpose, report_id, upload_id, recipient_name, recipient_email, language, subject, text_body, html_body,
          file_name, file_type, file, unsubscribe_url, message_id, created_at, next_attempt_at, give_up_at, resend_of)
        select @again, purpose, report_id, upload_id, recipient_name, @email, language, subject, text_body, html_body,
          file_name, file_type, file, unsubscribe_url, @messageId, @now, @now, @giveUpAt, id
        from first
        """;

    /// <returns>The new delivery, or why there is none.</returns>
    public async Task<(Guid? Again, IReadOnlyList<Refusal> Refusals)> SendAsync(Guid id, Order order, string by, CancellationToken cancel)
    {
        var check = new OrderCheck();
        var email = check.Email(nameof(order.Email), order.Email);
        var why = check.Text(nameof(order.Why), order.Why, ReasonLength);
        if (check.Failed) return (null, check.Refused.Refusals);

        var (again, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        var row = new { id, again, email, now, messageId = MailQueue.MessageId(again, options.Value), giveUpAt = now + BackOff.Lifetime(DeliveryPurpose.Report) };
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (await connection.ExecuteAsync(new CommandDefinition(Sql, row, cancellationToken: cancel)) == 0)
            return (null, Outcome.Refused("", "Brevet är på väg, eller har redan skickats en gång till.", "The message is on its way, or has been sent once more already.").Refusals);
        await EventLog.AppendAsync(connection, by, "delivery resent", id.ToString(), cancel, JsonSerializer.Serialize(new { why, again }));
        await transaction.CommitAsync(cancel);
        await nudge.NudgeAsync(Work.Delivery, again, cancel);
        return (again, []);
    }
}
