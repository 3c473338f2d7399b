using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;

namespace SmvInsights.Reports.Delivery;

/// <summary>What a fault of <see cref="SmtpClient"/> says about the message. A server that answers no has not taken it; silence after the body was read leaves doubt.</summary>
public static class SmtpFault
{
    public static MailOutcome Judge(Exception fault, bool bodyRead) => fault switch
    {
        SmtpFailedRecipientException { StatusCode: var code } => Answered((int)code, DeliveryReason.RecipientRefused, fault.Message),
        SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure and var code } => Answered((int)code, DeliveryReason.MessageRefused, fault.Message),
        _ => Unanswered(bodyRead, Reason(fault), Innermost(fault).Message),
    };

    public static MailOutcome Unanswered(bool bodyRead, DeliveryReason reason, string? detail) =>
        new(bodyRead ? Verdict.InDoubt : Verdict.Unsent, reason, detail);

    /// <summary>4xx asks for another try, 5xx says no (RFC 5321 §4.2.1). 530–538 are about signing in (RFC 4954 §6), which the recipient cannot help.</summary>
    private static MailOutcome Answered(int code, DeliveryReason refusal, string words) => code switch
    {
        530 or 534 or 535 or 538 => new(Verdict.Unsent, DeliveryReason.SignInFailed, words),
        >= 500 => new(Verdict.Refused, refusal, words),
        _ => new(Verdict.Unsent, DeliveryReason.Postponed, words),
    };

    private static DeliveryReason Reason(Exception fault)
    {
        for (var at = fault; at is not null; at = at.InnerException!)
        {
            if (at is AuthenticationException) return DeliveryReason.NotSecure;
            if (at is SocketException) return DeliveryReason.NoConnection;
            if (at is IOException or ObjectDisposedException) return DeliveryReason.Dropped;
            if (at is SmtpException { InnerException: null }) return DeliveryReason.NotSecure;
        }
        return DeliveryReason.OwnFault;
    }

    private static Exception Innermost(Exception fault) => fault.InnerException is null ? fault : Innermost(fault.InnerException);
}
