using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace SmvInsights.Reports.Delivery;

/// <summary>Stops the start with a line an operator can act on, rather than the first mail weeks later.</summary>
public sealed class MailOptionsCheck(IConfiguration configuration) : IValidateOptions<MailOptions>
{
    private static readonly HashSet<string> Known =
        typeof(MailOptions).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var faults = Unknown().Concat(Faults(options)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>The binder's own check would also trip over the variable <c>MAIL</c> of a Unix login, which is the section's name.</summary>
    private IEnumerable<string> Unknown() => configuration.GetSection(MailOptions.Section).GetChildren()
        .Where(s => !Known.Contains(s.Key)).Select(s => $"Mail:{s.Key} is not a setting of mail.");

    private static IEnumerable<string> Faults(MailOptions options)
    {
        if (options.From.Length > 0 && !MailAddress.TryCreate(options.From, out _))
            yield return "Mail:From is not an e-mail address.";
        if (!Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            yield return "Smv:PublicUrl must be the http(s) address where people reach the pages.";
        if (options.TimeoutSeconds < 1 || options.AnswerTimeoutSeconds < 1)
            yield return "Mail:TimeoutSeconds and Mail:AnswerTimeoutSeconds must be at least 1.";
        if (options.ReturnHost.Length > 0 ? options.ReturnUser.Length == 0 || options.ReturnPassword.Length == 0 : options.ReturnUser.Length > 0 || options.ReturnPassword.Length > 0)
            yield return "Mail:ReturnHost, Mail:ReturnUser and Mail:ReturnPassword belong together: set all or none.";
        if (options.ReturnPort is < 1 or > 65535)
            yield return "Mail:ReturnPort must be between 1 and 65535.";
        if (options.Host.Length == 0) yield break;

        if (options.From.Length == 0)
            yield return "Mail:Host is set, so Mail:From must say who the mail is from.";
        if (options.Port is < 1 or > 65535)
            yield return "Mail:Port must be between 1 and 65535.";
        if (options.Port == 465)
            yield return "Mail:Port 465 expects TLS from the first byte, which is not supported; use the relay's STARTTLS port, usually 587.";
        if (options.User.Length > 0 != options.Password.Length > 0)
            yield return "Mail:User and Mail:Password belong together: set both or neither.";
        if (options.Password.Length > 0 && !options.StartTls && !IsThisMachine(options.Host))
            yield return "Mail:StartTls is off, which would send Mail:Password in clear text to another machine.";
    }

    internal static bool IsThisMachine(string host) =>
        host == "localhost" || IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address);
}
