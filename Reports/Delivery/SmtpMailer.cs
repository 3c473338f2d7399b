using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace SmvInsights.Reports.Delivery;

/// <summary>Sends through the relay of <see cref="MailOptions"/>, one connection a message.</summary>
public sealed class SmtpMailer(IOptions<MailOptions> options) : IMailer
{
    private readonly MailOptions _options = options.Value;

    public async Task<MailOutcome> SendAsync(Letter letter, Func<Task> beforeBody, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds));
        var gate = new FirstRead(async () =>
        {
            await beforeBody();
            patience.CancelAfter(TimeSpan.FromSeconds(_options.AnswerTimeoutSeconds));
        });
        await using var stopping = cancel.Register(() => { if (!gate.Begun) patience.Cancel(); });
        using var message = LetterMime.Compose(letter, _options.Sender, gate);
        using var client = Connect();
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return MailOutcome.Sent;
        }
        catch (OperationCanceledException)
        {
            return SmtpFault.Unanswered(gate.Happened, cancel.IsCancellationRequested ? DeliveryReason.Stopped : DeliveryReason.TimedOut, null);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return SmtpFault.Judge(fault, gate.Happened);
        }
    }

    private SmtpClient Connect() => new(_options.Host, _options.Port)
    {
        EnableSsl = _options.StartTls,
        Credentials = _options.User.Length > 0 ? new NetworkCredential(_options.User, _options.Password) : null,
    };
}
