using System.Net;
using System.Runtime.Versioning;
using Npgsql;

namespace SmvInsights.Dashboard.Tests.Hosting;

[SupportedOSPlatform("linux")]
[Collection("postgres")]
public sealed class SiteStartTests(PostgresFixture postgres, SiteStartTests.DataDirectory data) : IClassFixture<SiteStartTests.DataDirectory>
{
    private readonly string _folder = data.Path;

    [Fact]
    public async Task A_killed_site_takes_its_database_with_it_and_starts_again()
    {
        using (var first = Start())
        {
            await IsReadyAsync(await first.ListensAsync());
            first.Kill();
            await first.ExitsAsync();
        }

        using var second = Start();
        await IsReadyAsync(await second.ListensAsync());
        Servers().ShouldBe(1);

        second.Kill();
        await second.ExitsAsync();
        for (var patience = 0; Servers() > 0 && patience < 200; patience++) await Task.Delay(50);
        Servers().ShouldBe(0);
    }

    [Fact]
    public async Task Ctrl_C_stops_the_site_and_then_the_database()
    {
        // a terminal interrupts every process of the group; a shell in the background has SIGINT ignored, and its children inherit that
        using var site = new SiteProcess(Settings(_folder), "setsid", "env", "--default-signal=INT");
        await site.ListensAsync();

        site.InterruptGroup();

        (await site.ExitsAsync()).ShouldBe(0);
        site.Log.ShouldNotContain("ended by itself");
        Servers().ShouldBe(0);
        File.Exists(Path.Combine(_folder, "postgres", "postmaster.pid")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_site_on_the_same_folder_is_refused_with_one_line()
    {
        using var first = Start();
        await first.ListensAsync();

        using var second = Start();

        (await second.ExitsAsync()).ShouldBe(1);
        (await second.Errors).ShouldBe($"Another process uses the data directory {_folder}. Stop that one, or set ConnectionStrings__Smv: several processes need a PostgreSQL that is not private.\n");
    }

    [Fact]
    public async Task An_ordinary_user_needs_no_more_than_the_application()
    {
        // run by an ordinary user, every other test here shows this
        if (!Environment.IsPrivilegedProcess) return;
        var home = Path.Combine(_folder, "home-of-nobody");
        Directory.CreateDirectory(home);
        File.SetUnixFileMode(home, (UnixFileMode)0b111_111_111);

        using var site = new SiteProcess(Settings(Path.Combine(home, ".data")), "setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups", "--");

        await IsReadyAsync(await site.ListensAsync());
        site.Log.ShouldContain("made and started");
        site.Stop();
        (await site.ExitsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task With_a_configured_database_nothing_private_is_touched()
    {
        var database = await postgres.EmptyDatabaseAsync();
        var untouched = Path.Combine(_folder, "untouched");
        var settings = Settings(untouched);
        settings["ConnectionStrings__Smv"] = postgres.ConnectionStringOf(database);

        using var site = new SiteProcess(settings);

        await IsReadyAsync(await site.ListensAsync());
        Directory.Exists(Path.Combine(untouched, "postgres")).ShouldBeFalse();
        await using var command = database.CreateCommand("select count(*) from smv.migration");
        (await command.ExecuteScalarAsync()).ShouldNotBe(0L);
    }

    [Fact]
    public async Task A_misspelt_setting_is_named()
    {
        using var site = new SiteProcess(new Dictionary<string, string> { ["Smv__DataDirectory"] = _folder, ["Smv__Dmeo"] = "false" });

        (await site.ExitsAsync()).ShouldBe(1);
        (await site.Errors).ShouldContain("'Dmeo'");
    }

    [Fact]
    public async Task Query_strings_never_reach_even_a_talkative_log()
    {
        var settings = Settings(_folder);
        settings["Logging__LogLevel__Microsoft"] = "Information";
        using var site = new SiteProcess(settings);
        using var browser = new HttpClient { BaseAddress = new Uri(await site.ListensAsync()) };

        await browser.GetAsync(new Uri("/health/ready?fileName=hemlig.csv", UriKind.Relative));
        await browser.GetAsync(new Uri("/finns/inte?fileName=hemlig.csv", UriKind.Relative));
        await browser.PostAsync(new Uri("/api/v1/uploads?fileName=hemlig.csv", UriKind.Relative), new StringContent("x"));

        site.Stop();
        await site.ExitsAsync();
        site.Log.ShouldNotContain("hemlig");
        (await site.Errors).ShouldBeEmpty();
    }

    private SiteProcess Start() => new(Settings(_folder));

    private static Dictionary<string, string> Settings(string folder) => new() { ["Smv__DataDirectory"] = folder, ["Smv__Demo"] = "false" };

    private static async Task IsReadyAsync(string address)
    {
        using var browser = new HttpClient { BaseAddress = new Uri(address) };
        HttpResponseMessage answer;
        for (var patience = 0; (answer = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode != HttpStatusCode.OK && patience < 100; patience++)
            await Task.Delay(100);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>How many PostgreSQL servers run on our folder.</summary>
    private int Servers() =>
        Directory.EnumerateDirectories("/proc").Where(p => int.TryParse(Path.GetFileName(p), out _)).Count(p => CommandLine(p) is [var program, "-D", var data, ..]
            && program.EndsWith("/postgres", StringComparison.Ordinal) && data.StartsWith(_folder, StringComparison.Ordinal));

    private static string[] CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Split('\0');
        }
        catch (IOException)
        {
            return [];
        }
    }

    /// <summary>One for all tests of the class, so that only the first makes a database in it.</summary>
    public sealed class DataDirectory : IDisposable
    {
        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"smv-site-{Guid.NewGuid():N}");

        public void Dispose()
        {
            if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
        }
    }
}
