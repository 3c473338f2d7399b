using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.WebEncoders;
using SmvInsights.Dashboard.Pages.Deliveries;
using SmvInsights.Dashboard.Pages.Errors;
using SmvInsights.Dashboard.Pages.FirstSteps;

namespace SmvInsights.Dashboard.Pages.Shell;

/// <summary>The frame every page stands in.</summary>
public static class ShellModule
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorPages();
        services.Configure<RazorViewEngineOptions>(o =>
        {
            o.PageViewLocationFormats.Add("/Pages/Shell/{0}.cshtml");
            o.PageViewLocationFormats.Add("/Pages/Figures/{0}.cshtml");
        });
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.AddProblemDetails();
        services.AddHttpContextAccessor();
        services.AddScoped<Wording>();
        services.AddScoped<Text>(s => s.GetRequiredService<Wording>().Of);
        services.AddScoped<Attention>();
        services.AddMemoryCache();
        services.AddSingleton<OperatorAttention>();
        services.AddScoped<DistrictMenu>();
        services.AddScoped<FirstStepsReader>();
        services.AddScoped<TestMail>();
        services.AddScoped<SteeringGroupMenu>();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "smv.form";
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.HeaderName = "X-Form-Token";
        });
        return services;
    }

    /// <summary>Goes first of all: headers, errors as pages or problem details, static files.</summary>
    public static IApplicationBuilder UseShell(this IApplicationBuilder app)
    {
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseErrors();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = KeepFor });
        return app;
    }

    /// <summary>What its address names by content (<c>?v=…</c>) never changes; fonts hardly do.</summary>
    private static void KeepFor(StaticFileResponseContext file)
    {
        var request = file.Context.Request;
        var lasts = request.Query.ContainsKey("v") ? "max-age=31536000, immutable" : request.Path.Value!.EndsWith(".woff2", StringComparison.Ordinal) ? "max-age=2592000" : "max-age=3600";
        file.Context.Response.Headers.CacheControl = "public, " + lasts;
    }
}
