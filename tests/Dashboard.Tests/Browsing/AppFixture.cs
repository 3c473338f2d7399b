using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Npgsql;
using SmvInsights.Dashboard.Accounts.Demo;
using SmvInsights.Dashboard.Tests.Hosting;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Dashboard.Tests.Browsing;

/// <summary>Tests that read figures and reports.</summary>
[CollectionDefinition("app")]
public sealed class AppCollection : ICollectionFixture<AppFixture>;

/// <summary>Tests of what coordinators, reporters and administrators do; beside the others, so that both sites work while browsers wait.</summary>
[CollectionDefinition("app-office")]
public sealed class AppOfficeCollection : ICollectionFixture<AppFixture>;

/// <summary>The real site as a process of its own, on a private database with demonstration accounts, and a real Chromium before it. One for all tests of a collection.</summary>
public sealed partial class AppFixture : IAsyncLifetime
{
    private const int PagesAtOnce = 6;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"smv-app-{Guid.NewGuid():N}");
    private readonly ConcurrentDictionary<string, Task<string>> _signedIn = new();
    private readonly Queue<IBrowserContext> _open = new();
    private SiteProcess _site = null!;
    private IPlaywright _playwright = null!;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public string DataFolder => _folder;

    /// <summary>What the site takes for the machine's.</summary>
    public string TemporaryFolder => _folder + "-tmp";

    /// <summary>Its accounts and API keys.</summary>
    public DemoFile Demo { get; private set; } = null!;

    public NpgsqlDataSource Database { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(TemporaryFolder);
        _site = new SiteProcess(new Dictionary<string, string> { ["Smv__DataDirectory"] = _folder, ["TMPDIR"] = TemporaryFolder });
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);
        Address = await _site.ListensAsync();
        Demo = DemoFile.ReadFrom(_folder) ?? throw new InvalidOperationException($"The site made no demo.json:\n{_site.Log}");
        Database = NpgsqlDataSource.Create(PrivatePostgres.FindRunning(_folder)!);
    }

    /// <summary>A stranger's page, at 1280 px in light colours and Swedish.</summary>
    public Task<IPage> StrangersPageAsync() => PageAsync(null);

    /// <summary>A page of someone who took the role with one click; the district is a reporter's.</summary>
    public async Task<IPage> SignedInPageAsync(string role, string? district = null) =>
        await PageAsync(await SignedInAsync(role, district));

    /// <summary>What the browser of such a person keeps, for contexts of another kind.</summary>
    public Task<string> SignedInAsync(string role, string? district = null) => _signedIn.GetOrAdd($"{role} {district}", _ => SignInAsync(role, district));

    /// <summary>A program with the role's API key.</summary>
    public HttpClient ApiClient(string role, string? district = null)
    {
        var client = new HttpClient { BaseAddress = new Uri(Address) };
        client.DefaultRequestHeaders.Add("X-Api-Key", Demo.ApiKeys.First(k => k.Role == role && (district is null || k.District == district)).Key);
        return client;
    }

    public DemoAccount Account(string role, string? district = null) =>
        Demo.Accounts.First(a => a.Role == role && (district is null || a.District == district));

    /// <summary>Waits until the demonstration's samples are in and figures can be read.</summary>
    public async Task SamplesAreInAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        for (var patience = 0; patience < 1500; patience++)
        {
            if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode) return;
            await Task.Delay(200);
        }
        throw new TimeoutException($"The samples did not come in:\n{_site.Log}");
    }

    /// <summary>Every letter in the outbox.</summary>
    public IEnumerable<string> Outbox() => Directory.EnumerateFiles(Path.Combine(_folder, "outbox"), "*.eml").Select(File.ReadAllText);

    /// <summary>Waits for the first letter to the address: its headers as they stand in the outbox, its texts as they are read.</summary>
    public async Task<string> LetterToAsync(string email)
    {
        var outbox = Directory.CreateDirectory(Path.Combine(_folder, "outbox"));
        for (var patience = 0; patience < 400; patience++)
        {
            foreach (var file in outbox.EnumerateFiles("*.eml"))
            {
                var letter = await File.ReadAllTextAsync(file.FullName);
                if (letter.Contains(email, StringComparison.OrdinalIgnoreCase)) return EncodedText().Replace(letter, text => Encoding.UTF8.GetString(Convert.FromBase64String(text.Value)));
            }
            await Task.Delay(50);
        }
        throw new TimeoutException($"No letter to {email} came.");
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await StopSiteAsync();
        _site.Dispose();
        foreach (var folder in (string[])[_folder, TemporaryFolder]) Directory.Delete(folder, recursive: true);
    }

    /// <summary>Stops the site, and with it the database, which then has written all it knows to its files.</summary>
    /// <returns>All that it wrote on its way.</returns>
    public async Task<string> StopSiteAsync()
    {
        await Database.DisposeAsync();
        _site.Stop();
        await _site.ExitsAsync();
        return _site.Log + await _site.Errors;
    }

    [GeneratedRegex(@"(?<=^Content-Type: text/.*\r?\nContent-Transfer-Encoding: base64\r?\n\r?\n)[A-Za-z0-9+/=\r\n]+", RegexOptions.Multiline)]
    private static partial Regex EncodedText();

    private async Task<IPage> PageAsync(string? storage)
    {
        var context = await Browser.DeskAsync(Address, storage);
        // no test has more pages before it; those of earlier ones would go on asking the site what is new
        _open.Enqueue(context);
        if (_open.Count > PagesAtOnce) await _open.Dequeue().CloseAsync();
        return await context.NewPageAsync();
    }

    private async Task<string> SignInAsync(string role, string? district)
    {
        var page = await StrangersPageAsync();
        await page.SignInAsync(Account(role, district));
        var storage = await page.Context.StorageStateAsync();
        await page.Context.CloseAsync();
        return storage;
    }
}
