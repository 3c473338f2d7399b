using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SmvInsights.Benchmarks.Pages;

/// <summary>The site as a newcomer starts it, full of samples, and somebody signed in.</summary>
internal sealed partial class DemonstrationSite : IDisposable
{
    private readonly ServerProcess _process;
    private readonly string _folder;

    private DemonstrationSite(ServerProcess process, string folder) => (_process, _folder) = (process, folder);

    public string Address => _process.Address;

    /// <returns>When the samples are in.</returns>
    public static async Task<DemonstrationSite> StartAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"smv-pages-{Guid.NewGuid():N}");
        var dashboard = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../Dashboard"));
        var assembly = Path.Combine(dashboard, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "SmvInsights.Dashboard.dll");
        if (!File.Exists(assembly)) throw new FileNotFoundException("Build the site in the same configuration first.", assembly);
        var settings = new Dictionary<string, string> { ["Smv__DataDirectory"] = folder, ["ASPNETCORE_CONTENTROOT"] = dashboard };
        var site = new DemonstrationSite(await ServerProcess.StartAsync(settings, assembly), folder);
        using var client = new HttpClient();
        while (!(await client.GetAsync($"{site.Address}/health/ready")).IsSuccessStatusCode) await Task.Delay(500);
        return site;
    }

    /// <summary>Signs in somebody of the role with a password.</summary>
    /// <returns>The header <c>Cookie</c> of the requests to come.</returns>
    public async Task<string> SignInAsync(string role)
    {
        using var demo = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "demo.json")));
        var account = demo.RootElement.GetProperty("accounts").EnumerateArray().First(a => a.GetProperty("role").GetString() == role);
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = new Uri(Address) };
        var form = await client.GetStringAsync("/logga-in");
        var answer = await client.PostAsync("/logga-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = account.GetProperty("email").GetString()!, ["Password"] = account.GetProperty("password").GetString()!, ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
        }));
        if (answer.RequestMessage!.RequestUri!.AbsolutePath != "/") throw new HttpRequestException($"Signing in led to {answer.RequestMessage.RequestUri}.");
        return cookies.GetCookieHeader(new Uri(Address));
    }

    public void Dispose()
    {
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
