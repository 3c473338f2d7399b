using Microsoft.Extensions.Logging;
using Npgsql;
using SmvInsights.Reports.Reminders;

namespace SmvInsights.Reports.Delivery;

/// <summary>Sends one delivery, so that the recipient has one message or the delivery says that it is in doubt.</summary>
public sealed class DeliverySender(
    NpgsqlDataSource database, DeliveryRecord record, AllowedRecipients allowed, LetterWriter letters, ReminderRecall reminders, MailPause pause, IMailer mailer,
    TimeProvider clock, ILogger<DeliverySender> log)
{
    /// <summary>Does nothing when the delivery is not due, is finished, or is being sent elsewhere; may be called any number of times.</summary>
    public async Task SendAsync(Guid id, CancellationToken cancel)
    {
        await using var held = await DeliveryLock.TryTakeAsync(database, id, cancel);
        if (held is null) return;
        var delivery = await record.ReadAsync(id, cancel);
        if (delivery?.Status == DeliveryStatus.Sending)
        {
            await SettleAbandonedAsync(delivery);
            return;
        }
        if (delivery?.Status != DeliveryStatus.Queued || delivery.NextAttemptAt > clock.GetUtcNow()) return;
        if (delivery.Purpose != DeliveryPurpose.Code && await pause.SinceAsync(cancel) is not null) return;
        if (delivery.Purpose == DeliveryPurpose.Reminder && !await reminders.StandsAsync(id, cancel)) return;
        if (await record.BeginAsync(id, cancel) is { } attempt) await AttemptAsync(delivery, attempt, cancel);
    }

    /// <summary>Its sender is gone, since the lock was free. Nothing left the house unless the body had been read.</summary>
    private Task SettleAbandonedAsync(PendingDelivery delivery) => SettleAsync(
        delivery, delivery.Attempts, new MailOutcome(delivery.BodyRead ? Verdict.InDoubt : Verdict.Unsent, DeliveryReason.Stopped), delivery.BodyRead);

    private async Task AttemptAsync(PendingDelivery delivery, int attempt, CancellationToken cancel)
    {
        var outcome = await allowed.ObjectionAsync(delivery.RecipientEmail, cancel) is { } objection
            ? new MailOutcome(Verdict.Refused, objection)
            : await letters.WriteAsync(delivery, cancel) is { } letter
                ? await mailer.SendAsync(letter, () => record.BodyLeavesAsync(delivery.Id, attempt), cancel)
                : new MailOutcome(Verdict.Refused, DeliveryReason.ReportMissing);
        await SettleAsync(delivery, attempt, outcome);
    }

    private async Task SettleAsync(PendingDelivery delivery, int attempt, MailOutcome outcome, bool? ifBodyRead = null)
    {
        var again = clock.GetUtcNow() + BackOff.After(attempt, delivery.Purpose);
        var retryAt = outcome.Verdict == Verdict.Unsent && again <= delivery.GiveUpAt ? again : (DateTimeOffset?)null;
        if (await record.SettleAsync(delivery.Id, attempt, outcome, retryAt, ifBodyRead))
            log.LogInformation("Delivery {Delivery}, attempt {Attempt}: {Verdict}, {Reason}", delivery.Id, attempt, outcome.Verdict, outcome.Reason);
        else
            log.LogWarning("Delivery {Delivery}, attempt {Attempt}: {Verdict}, but it had been settled before", delivery.Id, attempt, outcome.Verdict);
    }
}
