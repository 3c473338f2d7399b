using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace SmvInsights.Reports.Delivery;

/// <summary>Whose report a link in a letter is about.</summary>
/// <param name="Group">Steering group code.</param>
/// <param name="Email">The recipient's address.</param>
public sealed record Subscription(string Group, string Email);

/// <summary>Links with which a recipient without an account unsubscribes: sealed by the site's own keys, so that nobody can make one for another. They do not grow old; letters are kept for years.</summary>
public sealed class UnsubscribeLinks(IDataProtectionProvider keys, IOptions<MailOptions> options)
{
    private const char Between = '\n';

    private readonly IDataProtector _seal = keys.CreateProtector("SmvInsights.Unsubscribe.v1");

    public string To(Subscription subscription) =>
        $"{options.Value.PublicUrl.TrimEnd('/')}/avanmalan/{_seal.Protect($"{subscription.Group}{Between}{subscription.Email}")}";

    /// <returns><c>null</c> when the token is none of ours.</returns>
    public Subscription? Read(string token)
    {
        try
        {
            return _seal.Unprotect(token).Split(Between) is [var group, var email] ? new(group, email) : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
