using System.Net;
using System.Net.Mail;
using System.Security.Authentication;
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
        catch (Exception fault) when (fault is SmtpException or OperationCanceledException or AuthenticationException or IOException or InvalidOperationException)
        {
            var silence = cancel.IsCancellationRequested && !gate.Begun ? DeliveryReason.Stopped : DeliveryReason.TimedOut;
            return SmtpFault.Judge(fault, gate.Happened, patience.IsCancellationRequested ? silence : null);
        }
    }

    private SmtpClient Connect() => new(_options.Host, _options.Port)
    {
        EnableSsl = _options.StartTls,
        // the token is not heeded while the last answer is awaited; this is, and it counts from the start
        Timeout = (_options.TimeoutSeconds + _options.AnswerTimeoutSeconds) * 1000,
        Credentials = _options.User.Length > 0 ? new NetworkCredential(_options.User, _options.Password) : null,
    };
}
