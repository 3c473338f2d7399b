using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Sockets;

namespace SmvInsights.Dashboard.Hosting;

/// <summary>Section <c>Smv</c> of the settings, as environment variables <c>Smv__…</c>.</summary>
public sealed class SmvOptions
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Holds the private database, the inbox and the outbox. A relative path counts from the repository, or from the application's folder outside one.</summary>
    [Required]
    public string DataDirectory { get; set; } = ".data";

    /// <summary>Whether the private database starts with sample data and accounts for everyone on this machine. Without effect on a configured database.</summary>
    public bool Demo { get; set; } = true;

    /// <summary>Where people reach the pages, for links in mail; by default the first address the site listens on.</summary>
    [Url]
    public string? PublicUrl { get; set; }

    /// <summary>A monitor's address outside, asked for with GET every few minutes while mail and jobs are well; silence tells that they are not.</summary>
    [Url]
    public string? HeartbeatUrl { get; set; }

    /// <summary>Largest file that can be uploaded, in megabytes (2²⁰ bytes).</summary>
    [Range(1, 200)]
    public int UploadLimitMegabytes { get; set; } = 20;

    public int UploadLimitBytes => UploadLimitMegabytes << 20;

    /// <summary>How many days old the latest recorded backup may be before administrators are warned; 0 when backups are watched elsewhere.</summary>
    [Range(0, 366)]
    public int BackupWithinDays { get; set; } = 7;

    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) of the proxies whose forwarded headers are believed.</summary>
    public string[] TrustedProxies { get; set; } = [];

    /// <exception cref="StartFault">A setting is unknown or has an impossible value.</exception>
    public static SmvOptions Read(IConfiguration configuration, string root)
    {
        var options = Bind(configuration.GetSection("Smv"));
        options.DataDirectory = Path.GetFullPath(options.DataDirectory, root);
        options.PublicUrl = (options.PublicUrl ?? (configuration["urls"] ?? DefaultUrl).Split(';')[0]).TrimEnd('/');
        return options;
    }

    /// <summary>The site listens on port 5080 of the loopback only when nothing else was asked for.</summary>
    public static string? UrlToListenOn(IConfiguration configuration) =>
        configuration["urls"] is null && configuration["http_ports"] is null && configuration["https_ports"] is null && !configuration.GetSection("Kestrel:Endpoints").Exists()
            ? DefaultUrl
            : null;

    /// <exception cref="StartFault">One of them is neither an address nor a network.</exception>
    public IReadOnlyList<IPNetwork> TrustedNetworks() => [.. TrustedProxies.Select(Network)];

    private static IPNetwork Network(string proxy)
    {
        if (IPAddress.TryParse(proxy, out var address)) return new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
        return IPNetwork.TryParse(proxy, out var network) ? network : throw new StartFault($"Smv__TrustedProxies: {proxy} is neither an address nor a network.");
    }

    private static SmvOptions Bind(IConfigurationSection section)
    {
        try
        {
            var options = section.Get<SmvOptions>(o => o.ErrorOnUnknownConfiguration = true) ?? new SmvOptions();
            Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
            return options;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ValidationException)
        {
            throw new StartFault($"The settings Smv__… cannot be used: {fault.Message}");
        }
    }
}
