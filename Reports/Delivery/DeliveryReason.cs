using System.Text.Json;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

/// <summary>Why an attempt, or a delivery, went as it did.</summary>
public enum DeliveryReason
{
    Accepted,
    AddressInvalid,
    DomainNotAllowed,
    Demonstration,
    RecipientRefused,
    MessageRefused,
    Postponed,
    SignInFailed,
    NotSecure,
    NoConnection,
    Dropped,
    TimedOut,
    Stopped,
    OwnFault,
    GaveUp,
    ReportMissing,

    /// <summary>What a reminder asked for came in before it was sent.</summary>
    Arrived,

    /// <summary>The recipient took themselves off before it was sent.</summary>
    Unsubscribed,

    /// <summary>A server further on sent it back, as a person has noted or the mailbox has shown.</summary>
    Bounced,
}

public static class DeliveryReasons
{
    /// <summary>The stored form, e.g. <c>recipient_refused</c>.</summary>
    public static string Code(this DeliveryReason reason) => JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString());

    /// <summary>The stored form, e.g. <c>in_doubt</c>.</summary>
    public static string Code(this Verdict verdict) => JsonNamingPolicy.SnakeCaseLower.ConvertName(verdict.ToString());

    /// <summary>Whether it concerns the relay or its settings and so stops all mail, through no fault of the recipient.</summary>
    public static bool ConcernsTheRelay(this DeliveryReason reason) =>
        reason is DeliveryReason.SignInFailed or DeliveryReason.NotSecure or DeliveryReason.NoConnection or DeliveryReason.Dropped or DeliveryReason.TimedOut;

    /// <summary>What happened and what to do about it, in a sentence or two.</summary>
    public static Phrase Explain(this DeliveryReason reason) => reason switch
    {
        DeliveryReason.Accepted => new("E-postservern tog emot meddelandet.", "The mail server accepted the message."),
        DeliveryReason.AddressInvalid => new("Adressen är inte en giltig e-postadress. Rätta den under Organisation.", "The address is not a valid e-mail address. Correct it under Organisation."),
        DeliveryReason.DomainNotAllowed => new("Adressens domän står inte bland dem som får e-post (Mail:AllowedDomains).", "The address's domain is not among those that may be mailed (Mail:AllowedDomains)."),
        DeliveryReason.Demonstration => new("Systemet innehåller demonstrationsdata och skickar bara till exempeladresser.", "The system holds demonstration data and mails example addresses only."),
        DeliveryReason.RecipientRefused => new("Servern tog inte emot adressen. Kontrollera att den är rätt.", "The server refused the address. Check that it is right."),
        DeliveryReason.MessageRefused => new("Servern tog inte emot meddelandet.", "The server refused the message."),
        DeliveryReason.Postponed => new("Servern bad oss återkomma senare.", "The server asked us to come back later."),
        DeliveryReason.SignInFailed => new("E-postservern godkände inte systemets användarnamn eller lösenord (Mail:User, Mail:Password).", "The mail server did not accept the system's user name or password (Mail:User, Mail:Password)."),
        DeliveryReason.NotSecure => new("Det gick inte att upprätta en krypterad anslutning till e-postservern (Mail:StartTls).", "No encrypted connection to the mail server could be made (Mail:StartTls)."),
        DeliveryReason.NoConnection => new("E-postservern gick inte att nå (Mail:Host, Mail:Port).", "The mail server could not be reached (Mail:Host, Mail:Port)."),
        DeliveryReason.Dropped => new("Anslutningen till e-postservern bröts.", "The connection to the mail server was lost."),
        DeliveryReason.TimedOut => new("E-postservern svarade inte i tid.", "The mail server did not answer in time."),
        DeliveryReason.Stopped => new("Systemet stoppades medan det sände.", "The system was stopped while sending."),
        DeliveryReason.OwnFault => new("Ett fel hos oss hindrade sändningen.", "A fault of our own prevented the sending."),
        DeliveryReason.GaveUp => new("Det gick inte att sända inom den tid som meddelandet har något värde.", "It could not be sent while the message was still of use."),
        DeliveryReason.ReportMissing => new("Rapporten finns inte som färdig fil.", "The report does not exist as a finished file."),
        DeliveryReason.Arrived => new("Det som påminnelsen gällde kom in innan den sändes.", "What the reminder asked for came in before it was sent."),
        DeliveryReason.Unsubscribed => new("Mottagaren avanmälde sig innan brevet sändes.", "The recipient unsubscribed before the message was sent."),
        DeliveryReason.Bounced => new("Brevet kom tillbaka: mottagarens server tog inte emot det. Kontrollera adressen.", "The message came back: the recipient's server did not take it. Check the address."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
