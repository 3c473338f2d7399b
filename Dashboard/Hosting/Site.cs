using System.Globalization;
using Microsoft.AspNetCore.HttpOverrides;
using SmvInsights.Reports.Delivery;
using IPNetwork = System.Net.IPNetwork;

namespace SmvInsights.Dashboard.Hosting;

/// <summary>How the site is hosted: addresses, limits, log, culture, proxies.</summary>
public static class Site
{
    /// <summary>The content root is the nearest folder with <c>wwwroot</c> from the application's own upward, so that it can be started from anywhere.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        return WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Upward(AppContext.BaseDirectory, d => Directory.Exists(Path.Combine(d, "wwwroot"))) });
    }

    /// <exception cref="StartFault">A setting is unknown or has an impossible value.</exception>
    public static SmvOptions AddHosting(this WebApplicationBuilder builder)
    {
        var root = builder.Environment.ContentRootPath;
        var options = SmvOptions.Read(builder.Configuration, Upward(root, d => File.Exists(Path.Combine(d, "SmvInsights.sln"))) ?? root);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddReadiness();
        builder.Services.PostConfigure<MailOptions>(mail => (mail.PublicUrl, mail.Outbox) = (options.PublicUrl!, Path.Combine(options.DataDirectory, "outbox")));
        var proxies = options.TrustedNetworks();
        builder.Services.Configure<ForwardedHeadersOptions>(o => Trust(o, proxies));
        // its lines hold query strings, and those hold file names
        builder.Logging.ClearProviders().AddConsole().AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        if (SmvOptions.UrlToListenOn(builder.Configuration) is { } url) builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = options.UploadLimitBytes + (1L << 20);
            o.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        return options;
    }

    /// <summary>Goes before everything else, so that all of it sees the address and scheme that people use.</summary>
    public static void UseHosting(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SmvOptions>().TrustedProxies.Length > 0) app.UseForwardedHeaders();
    }

    private static string? Upward(string from, Predicate<string> holds)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (holds(folder.FullName)) return folder.FullName;
        return null;
    }

    private static void Trust(ForwardedHeadersOptions options, IEnumerable<IPNetwork> proxies)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.ForwardLimit = null;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in proxies) options.KnownIPNetworks.Add(network);
    }
}
