using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;

namespace SmvInsights.Reports.Delivery;

/// <summary>What a fault of <see cref="SmtpClient"/> says about the message. A server that answers no has not taken it; silence after the body was read leaves doubt.</summary>
public static class SmtpFault
{
    /// <param name="bodyRead">Whether a byte of the body may have left.</param>
    /// <param name="silence">Why the wait was ended, if it was.</param>
    public static MailOutcome Judge(Exception fault, bool bodyRead, DeliveryReason? silence) => fault switch
    {
        SmtpFailedRecipientException { StatusCode: var code } => Answered((int)code, DeliveryReason.RecipientRefused, fault.Message),
        SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure and var code } => Answered((int)code, DeliveryReason.MessageRefused, fault.Message),
        SmtpException { InnerException: { } cause } => Judge(cause, bodyRead, silence),
        _ => new MailOutcome(bodyRead ? Verdict.InDoubt : Verdict.Unsent, silence ?? Reason(fault), fault.Message),
    };

    /// <summary>4xx asks for another try, 5xx says no (RFC 5321 §4.2.1). 530–538 are about signing in (RFC 4954 §6), which the recipient cannot help.</summary>
    private static MailOutcome Answered(int code, DeliveryReason refusal, string words) => code switch
    {
        530 or 534 or 535 or 538 => new(Verdict.Unsent, DeliveryReason.SignInFailed, words),
        >= 500 => new(Verdict.Refused, refusal, words),
        _ => new(Verdict.Unsent, DeliveryReason.Postponed, words),
    };

    private static DeliveryReason Reason(Exception cause) => cause switch
    {
        SocketException => DeliveryReason.NoConnection,
        AuthenticationException or SmtpException => DeliveryReason.NotSecure,
        IOException or ObjectDisposedException => DeliveryReason.Dropped,
        _ => DeliveryReason.OwnFault,
    };
}
