using System.Text.RegularExpressions;
using MimeKit;

namespace SmvInsights.Reports.Delivery.Returns;

/// <summary>What a mail server tells of a letter of ours that it could not deliver: a delivery status notification, RFC 3464.</summary>
/// <param name="MessageId">Of our letter, with its angle brackets.</param>
/// <param name="GivenUp">Whether it has failed; else it is late and still tried.</param>
/// <param name="Words">The server's reason, e.g. <c>550 5.1.1 Recipient address rejected</c>.</param>
public sealed partial record ReturnedLetter(string MessageId, bool GivenUp, string Words)
{
    private const int LongestWords = 300;

    /// <summary>Whether a letter with this <c>Content-Type</c> is worth fetching.</summary>
    public static bool MayBe(string contentType) =>
        contentType.Contains("multipart/report", StringComparison.OrdinalIgnoreCase) && contentType.Contains("delivery-status", StringComparison.OrdinalIgnoreCase);

    /// <returns><c>null</c> for any other letter, and for one that tells of success or names no letter.</returns>
    public static ReturnedLetter? Read(MimeMessage letter)
    {
        if (letter.Body is not MultipartReport report || report.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status) return null;
        var original = report.OfType<MessagePart>().FirstOrDefault()?.Message?.MessageId;
        if ((original ?? letter.InReplyTo) is not { Length: > 0 } id || id.Any(char.IsControl)) return null;
        // the first group is about the letter, each other about a recipient of it; ours have one
        var recipients = status.StatusGroups.Skip(1).ToList();
        return (recipients.Find(r => Acts(r, "failed")) ?? recipients.Find(r => Acts(r, "delayed"))) is { } told ? new($"<{id}>", Acts(told, "failed"), WordsOf(told)) : null;
    }

    private static bool Acts(HeaderList recipient, string action) => string.Equals(recipient["Action"]?.Trim(), action, StringComparison.OrdinalIgnoreCase);

    private static string WordsOf(HeaderList recipient)
    {
        var (status, said) = ((recipient["Status"] ?? "").Trim(), Blanks().Replace(Kind().Replace(recipient["Diagnostic-Code"] ?? "", ""), " ").Trim());
        // servers say the code once more in their own words, as a rule
        var words = said.Contains(status, StringComparison.Ordinal) ? said : $"{status} {said}".Trim();
        return words.Length <= LongestWords ? words : words[..LongestWords];
    }

    /// <summary><c>smtp;</c> and the like, RFC 3464 §2.1.2.</summary>
    [GeneratedRegex(@"^\s*[\w-]+\s*;")]
    private static partial Regex Kind();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Blanks();
}
