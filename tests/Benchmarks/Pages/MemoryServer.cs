using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SmvInsights.Benchmarks.Pages;

/// <summary>Bare Kestrel that answers with the bytes of one file, the most that any page can come to; on <see cref="Cached"/> out of ASP.NET's output cache.</summary>
internal static class MemoryServer
{
    public const string Command = "memory-server";

    public const string Cached = "/cached";

    public static async Task<int> RunAsync(string file, string[] args)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.AddFilter((category, _) => category == "Microsoft.Hosting.Lifetime");
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        builder.Services.AddOutputCache(o => o.MaximumBodySize = bytes.Length);
        await using var app = builder.Build();
        app.UseOutputCache();
        app.MapGet(Cached, Answer).CacheOutput();
        app.MapGet("/", Answer);
        await app.RunAsync();
        return 0;

        Task Answer(HttpContext context)
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes, 0, bytes.Length);
        }
    }
}
