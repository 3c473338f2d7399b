using Dapper;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Ingestion.Tests.Storage;

[Collection("postgres")]
public sealed class MigratorTests(PostgresFixture postgres)
{
    private static readonly MigrationSet Real = new("smv", typeof(IngestionModule).Assembly, "SmvInsights.Ingestion.Storage.Migrations.");

    [Fact]
    public async Task Nodes_that_start_together_apply_each_script_once()
    {
        var database = await postgres.EmptyDatabaseAsync();

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new Migrator(database, [Real]).MigrateAsync(default)));

        applied.Order().ShouldBe([0, 0, 0, Real.Scripts.Count()]);
        await using var connection = await database.OpenConnectionAsync();
        (await connection.QueryAsync<string>("select name from smv.migration order by name")).ShouldBe(Real.Scripts.Select(s => s.Name));
    }

    [Fact]
    public async Task A_script_that_was_changed_after_it_was_applied_is_refused()
    {
        var database = await postgres.FreshDatabaseAsync();
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync("update smv.migration set sha256 = 'older text' where name = '0001_organisation'");

        var refusal = await Should.ThrowAsync<InvalidOperationException>(new Migrator(database, [Real]).MigrateAsync(default));

        refusal.Message.ShouldContain("smv/0001_organisation");
    }

    [Fact]
    public async Task Half_of_a_script_that_fails_is_not_kept_and_the_script_is_named()
    {
        var database = await postgres.EmptyDatabaseAsync();
        var broken = new MigrationSet("broken", typeof(MigratorTests).Assembly, "SmvInsights.Ingestion.Tests.Storage.BrokenMigrations.");

        var fault = await Should.ThrowAsync<InvalidOperationException>(new Migrator(database, [broken]).MigrateAsync(default));

        fault.Message.ShouldContain("broken/0002_stops_halfway");
        await using var connection = await database.OpenConnectionAsync();
        (await connection.QueryAsync<string>("select tablename from pg_tables where schemaname = 'broken'")).ShouldBe(["whole"]);
        (await connection.QueryAsync<string>("select name from smv.migration")).ShouldBe(["0001_whole"]);
    }
}
