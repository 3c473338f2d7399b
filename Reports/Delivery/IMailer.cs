namespace SmvInsights.Reports.Delivery;

/// <summary>The way out of the house: carries a letter to a mail server, or to a folder.</summary>
public interface IMailer
{
    /// <summary>Tries once, and always says what is known afterwards; never throws for a fault of the way.</summary>
    /// <param name="beforeBody">Awaited before the first byte of the body leaves where a fault after that moment leaves doubt. What it throws stops the sending.</param>
    /// <param name="cancel">Heeded until the body leaves; from then on the answer is waited for.</param>
    Task<MailOutcome> SendAsync(Letter letter, Func<Task> beforeBody, CancellationToken cancel);
}

public enum Verdict
{
    /// <summary>The server has taken it over.</summary>
    Sent,

    /// <summary>Known not to be sent; to be tried again.</summary>
    Unsent,

    /// <summary>Known not to be sent; trying again would be of no use.</summary>
    Refused,

    /// <summary>It may or may not have arrived; a person decides.</summary>
    InDoubt,
}

/// <param name="Detail">The server's or the system's own words, for the page of deliveries; never logged.</param>
public sealed record MailOutcome(Verdict Verdict, DeliveryReason Reason, string? Detail = null)
{
    public static readonly MailOutcome Sent = new(Verdict.Sent, DeliveryReason.Accepted);
}
