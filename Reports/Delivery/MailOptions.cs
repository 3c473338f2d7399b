using System.Net.Mail;

namespace SmvInsights.Reports.Delivery;

/// <summary>Section <c>Mail</c> of the configuration. The host sets <see cref="PublicUrl"/> and <see cref="Outbox"/> from its own settings.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>The relay. Empty: nothing is mailed, each message lands as an <c>.eml</c> file in <see cref="Outbox"/>.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>An address, with or without a name: <c>Samverkan mot våld &lt;smv@example.org&gt;</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>Refuse to send unless the relay offers STARTTLS with a certificate this machine trusts.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Domains that may be mailed, their subdomains included, parted by commas or spaces; empty for any.</summary>
    public string AllowedDomains { get; set; } = "";

    /// <summary>A larger PDF is not attached; the mail links to it instead.</summary>
    public int AttachmentLimitBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>How long connecting and addressing may take.</summary>
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>How long the relay may take over the message itself; cutting this short makes doubt (RFC 5321 §4.5.3.2 asks for ten minutes).</summary>
    public int AnswerTimeoutSeconds { get; set; } = 600;

    /// <summary>The IMAP server with the mailbox that letters come back to, that of <see cref="From"/>. Empty: people note what comes back.</summary>
    public string ReturnHost { get; set; } = "";

    /// <summary>993 for TLS from the first byte; STARTTLS on any other.</summary>
    public int ReturnPort { get; set; } = 993;

    public string ReturnUser { get; set; } = "";

    public string ReturnPassword { get; set; } = "";

    /// <summary>Where people reach the pages, without a slash at the end.</summary>
    public string PublicUrl { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Folder for the <c>.eml</c> files.</summary>
    public string Outbox { get; set; } = ".data/outbox";

    public MailAddress Sender => new(From.Length > 0 ? From : "Samverkan mot våld <smv-insights@localhost>");
}
