using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Tests.Intake;

[Collection("postgres")]
public sealed class InboxScanTests(PostgresFixture postgres) : IDisposable
{
    private const string Good = District.Header + "2026-05;PA;2581;SOC;STODSAMTAL;barn;K;12;\n";
    private readonly string _root = Directory.CreateTempSubdirectory("smv-inbox-").FullName;

    [Fact]
    public async Task Whole_files_are_taken_judged_and_put_where_the_verdict_says()
    {
        var (scan, pitea) = await InboxAsync();
        await scan.RunAsync(default);
        Put("PA", "maj.csv", Good);
        Put("PA", "halv.csv.part", Good);
        Put("PA", "fel.csv", Good.Replace(";12;", ";1E+05;"));
        Put("PA", "namn.csv", Good + "2026-05;PA;2560;SOC;STODSAMTAL;barn;K;1;19811218-9876\n");
        Put("LAN", "luleå.csv", Good.Replace("PA;2581", "LB;2580"));

        await scan.RunAsync(default);
        foreach (var id in pitea.Nudged) await pitea.Import.RunAsync(id, default);
        await scan.RunAsync(default);

        Files("PA").ShouldBe(["halv.csv.part"]);
        Files("PA/taken").ShouldBeEmpty();
        Files("PA/done").ShouldBe(["maj.csv"]);
        Files("LAN/done").ShouldBe(["luleå.csv"]);
        Files("PA/refused").Where(f => !f.StartsWith("borttagen", StringComparison.Ordinal)).ShouldBe(["fel.csv", "fel.csv.txt"]);
        var deleted = Files("PA/refused").Single(f => f.StartsWith("borttagen", StringComparison.Ordinal));
        deleted.ShouldEndWith(".txt", Case.Sensitive, "the file is gone, only its findings stay");
        Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).ShouldAllBe(f => f.EndsWith(".part") || !File.ReadAllText(f).Contains("811218"));
        (await pitea.CurrentAsync()).ShouldBe(["2026-05 STODSAMTAL 24"]);
    }

    [Fact]
    public async Task A_file_claimed_before_a_crash_is_received_after_it_and_a_copy_is_put_away()
    {
        var (scan, pitea) = await InboxAsync();
        await scan.RunAsync(default);
        Put("PA/taken", "maj.csv", Good);
        await scan.RunAsync(default);
        foreach (var id in pitea.Nudged) await pitea.Import.RunAsync(id, default);
        await scan.RunAsync(default);
        Put("PA/taken", "maj.csv", Good);
        await scan.RunAsync(default);

        Files("PA/done").ShouldBe(["maj-2.csv", "maj-2.csv.txt", "maj.csv"]);
        pitea.Nudged.Count.ShouldBe(1);
        (await pitea.CountAsync("smv.submission")).ShouldBe(1);
    }

    [Fact]
    public async Task A_name_nobody_can_open_stops_no_other_file_and_a_link_is_not_followed()
    {
        var (scan, _) = await InboxAsync();
        await scan.RunAsync(default);
        await ShellAsync("printf x > \"$(printf '%s/PA/lule\\345.csv' \"$0\")\"");
        File.CreateSymbolicLink(Path.Combine(_root, "PA", "länk.csv"), Environment.ProcessPath!);
        Put("PA", "maj.csv", Good);

        await scan.RunAsync(default);

        Files("PA/taken").ShouldBe(["maj.csv"]);
        Files("PA").Count.ShouldBe(2, "the link and the unreadable name are left where they are");
        await ShellAsync("rm -r \"$0/PA\"");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private async Task<(InboxScan, District)> InboxAsync()
    {
        NpgsqlDataSource database = await postgres.FreshDatabaseAsync();
        var pitea = new District(database, "PA");
        var folders = new InboxFolders(_root, 1 << 20);
        return (new InboxScan(folders, new OrganisationReader(database), pitea.Intake, new InboxVerdicts(database, folders), new Hurried(), NullLogger<InboxScan>.Instance), pitea);
    }

    /// <summary>For what .NET itself cannot name; <c>$0</c> is the inbox.</summary>
    private async Task ShellAsync(string script) => await Process.Start("sh", ["-c", script, _root]).WaitForExitAsync();

    private void Put(string folder, string name, string content) => File.WriteAllText(Path.Combine(_root, folder, name), content, Encoding.UTF8);

    private IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(_root, folder)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>A clock on which ten seconds of stillness pass at once.</summary>
    private sealed class Hurried : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(20), period);
    }
}
