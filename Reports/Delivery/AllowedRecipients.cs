using System.Globalization;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Options;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Delivery;

/// <summary>Who may be mailed: the domains of <c>Mail:AllowedDomains</c>, and example domains alone while the data are a demonstration.</summary>
public sealed class AllowedRecipients(IOptions<MailOptions> options, Demonstration demonstration)
{
    /// <summary>Domains that nobody owns (RFC 2606).</summary>
    private static readonly string[] Examples = ["example.com", "example.org", "example.net", "example", "test", "invalid"];

    private static readonly IdnMapping Idn = new();

    private readonly string[] _allowed =
        [.. options.Value.AllowedDomains.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(d => AsciiOf(d.TrimStart('@', '.')))];

    /// <returns><c>null</c> when the address may be mailed, else why not.</returns>
    public async Task<DeliveryReason?> ObjectionAsync(string address, CancellationToken cancel)
    {
        if (!MailAddress.TryCreate(address, out var parsed) || !Ascii.IsValid(parsed.User)) return DeliveryReason.AddressInvalid;
        var domain = AsciiOf(parsed.Host);
        if (await demonstration.IsOnAsync(cancel) && !Within(Examples, domain)) return DeliveryReason.Demonstration;
        return _allowed.Length == 0 || Within(_allowed, domain) ? null : DeliveryReason.DomainNotAllowed;
    }

    private static bool Within(string[] domains, string domain) =>
        domains.Any(d => domain == d || domain.EndsWith("." + d, StringComparison.Ordinal));

    private static string AsciiOf(string domain)
    {
        try
        {
            return Idn.GetAscii(domain).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return domain.ToLowerInvariant();
        }
    }
}
