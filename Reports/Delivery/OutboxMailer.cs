using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace SmvInsights.Reports.Delivery;

/// <summary>Where no relay is configured: each letter becomes one complete <c>.eml</c> file, named for its delivery, so that a second try replaces the first and nothing is ever in doubt.</summary>
public sealed class OutboxMailer(IOptions<MailOptions> options) : IMailer
{
    public async Task<MailOutcome> SendAsync(Letter letter, Func<Task> beforeBody, CancellationToken cancel)
    {
        var outbox = Path.GetFullPath(options.Value.Outbox);
        var drafts = Directory.CreateDirectory(Path.Combine(outbox, ".drafts", letter.Id.ToString("N")));
        try
        {
            using var message = LetterMime.Compose(letter, options.Value.Sender, new FirstRead(() => Task.CompletedTask));
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = drafts.FullName };
            await client.SendMailAsync(message, cancel);
            drafts.EnumerateFiles("*.eml").Single().MoveTo(Path.Combine(outbox, $"{letter.Id:N}.eml"), overwrite: true);
            return MailOutcome.Sent;
        }
        catch (Exception fault) when (fault is IOException or SmtpException or UnauthorizedAccessException)
        {
            return new MailOutcome(Verdict.Unsent, DeliveryReason.OwnFault, fault.Message);
        }
        finally
        {
            drafts.Delete(recursive: true);
        }
    }
}
