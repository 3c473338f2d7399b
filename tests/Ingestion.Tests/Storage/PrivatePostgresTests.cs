using System.Runtime.Versioning;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Ingestion.Tests.Storage;

[SupportedOSPlatform("linux")]
public sealed class PrivatePostgresTests(PrivatePostgresTests.MadeDatabase made) : IClassFixture<PrivatePostgresTests.MadeDatabase>, IDisposable
{
    private readonly string _folder = NewFolder();

    private string DataDirectory => made.DataDirectory;

    [Fact]
    public async Task A_database_is_made_once_and_found_again_with_its_rows()
    {
        made.Summary.ShouldContain("made and started");
        await using (var first = await PrivatePostgres.StartAsync(DataDirectory, default))
        {
            await using var connection = new NpgsqlConnection(first.ConnectionString);
            await connection.ExecuteAsync("create table kept as select 42 as answer");
        }

        await using var second = await PrivatePostgres.StartAsync(DataDirectory, default);

        second.Summary.ShouldNotContain("made");
        await using var again = new NpgsqlConnection(second.ConnectionString);
        (await again.ExecuteScalarAsync<int>("select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task Only_one_process_at_a_time_gets_the_folder_but_a_command_can_join_it()
    {
        PrivatePostgres.FindRunning(DataDirectory).ShouldBeNull();
        await using (var owner = await PrivatePostgres.StartAsync(DataDirectory, default))
        {
            var refusal = await Should.ThrowAsync<PrivatePostgresException>(PrivatePostgres.StartAsync(DataDirectory, default));
            refusal.Message.ShouldStartWith($"Another process uses the data directory {DataDirectory}.");
            PrivatePostgres.FindRunning(DataDirectory).ShouldBe(owner.ConnectionString);
        }
        PrivatePostgres.FindRunning(DataDirectory).ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_without_the_password_gets_in()
    {
        await using var server = await PrivatePostgres.StartAsync(DataDirectory, default);
        var stranger = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Username = "postgres", Password = "postgres", Database = "postgres", Pooling = false };

        await using var connection = new NpgsqlConnection(stranger.ConnectionString);

        (await Should.ThrowAsync<PostgresException>(connection.OpenAsync())).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        File.GetUnixFileMode(Path.Combine(DataDirectory, "postgres.password")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Path.Combine(DataDirectory, "postgres")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Theory]
    [InlineData("npm")]
    [InlineData(null)]
    public async Task It_is_safe_against_crashes_and_knows_Swedish(string? origin)
    {
        await using var server = await PrivatePostgres.StartAsync(origin is null ? DataDirectory : _folder, default, origin);
        await using var connection = new NpgsqlConnection(server.ConnectionString);

        (await connection.ExecuteScalarAsync<string>("select string_agg(w, ' ' order by w collate \"sv-x-icu\") from unnest('{öra,zon,ärt,åka}'::text[]) w")).ShouldBe("zon åka ärt öra");
        (await connection.ExecuteScalarAsync<string>("select upper('länsdel')")).ShouldBe("LÄNSDEL");
        await connection.ExecuteAsync("create extension btree_gist");
        foreach (var guard in new[] { "fsync", "full_page_writes", "synchronous_commit" })
            (await connection.ExecuteScalarAsync<string>($"show {guard}")).ShouldBe("on", guard);
    }

    [Fact]
    public async Task A_process_id_that_another_program_has_got_is_not_taken_for_an_old_server()
    {
        await File.WriteAllTextAsync(Path.Combine(DataDirectory, "postgres", "postmaster.pid"), $"{Environment.ProcessId}\n{DataDirectory}/postgres\n0\n5432\n\n127.0.0.1\n0 0\nready\n");

        await using var server = await PrivatePostgres.StartAsync(DataDirectory, default);

        server.Summary.ShouldContain("started");
    }

    [Fact]
    public async Task Root_keeps_the_database_elsewhere_when_the_data_directory_cannot_be_reached()
    {
        // only root hands the server to another user
        if (!Environment.IsPrivilegedProcess) return;
        var hidden = Path.Combine(_folder, ".data");
        Directory.CreateDirectory(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        await (await PrivatePostgres.StartAsync(hidden, default)).DisposeAsync();
        var elsewhere = await File.ReadAllTextAsync(Path.Combine(hidden, "postgres.location"));
        await (await PrivatePostgres.StartAsync(hidden, default)).DisposeAsync();

        (await File.ReadAllTextAsync(Path.Combine(hidden, "postgres.location"))).ShouldBe(elsewhere);
        File.Exists(Path.Combine(elsewhere, "postgres", "PG_VERSION")).ShouldBeTrue();
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public async Task A_folder_of_an_unknown_version_says_what_to_install()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "postgres"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "postgres", "PG_VERSION"), "99\n");

        var refusal = await Should.ThrowAsync<PrivatePostgresException>(PrivatePostgres.StartAsync(_folder, default));

        refusal.Message.ShouldContain("postgresql-99");
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static string NewFolder() => Path.Combine(Path.GetTempPath(), $"smv-private-{Guid.NewGuid():N}");

    /// <summary>A data directory whose database was made once, and stands still between tests.</summary>
    public sealed class MadeDatabase : IAsyncLifetime
    {
        public string DataDirectory { get; } = NewFolder();

        public string Summary { get; private set; } = "";

        public async Task InitializeAsync()
        {
            await using var server = await PrivatePostgres.StartAsync(DataDirectory, default);
            Summary = server.Summary;
        }

        public Task DisposeAsync()
        {
            Directory.Delete(DataDirectory, recursive: true);
            return Task.CompletedTask;
        }
    }
}
