using System.Text.RegularExpressions;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Tests.Organisation;

/// <summary>What was read of the organisation is kept, and never shown a moment longer than it is true.</summary>
[Collection("postgres")]
public sealed partial class OrganisationReaderTests(PostgresFixture postgres)
{
    [Fact]
    public async Task What_is_kept_is_read_anew_as_soon_as_anybody_has_changed_it()
    {
        using var office = await Coordinator.StartAsync(postgres);
        var reader = office.Act<OrganisationReader>();
        async Task<string> NameAsync() => (await reader.ReadAsync(default)).Municipalities.Single(m => m.Code == "2581").Name;

        var first = await reader.ReadAsync(default);
        (await reader.ReadAsync(default)).ShouldBeSameAs(first);
        await office.HappenedAsync("update smv.municipality set name = 'Piteå stad' where code = '2581'");
        (await NameAsync()).ShouldBe("Piteå stad");

        await office.HappenedAsync("begin; update smv.municipality set name = 'Aldrig' where code = '2581'; rollback");
        (await NameAsync()).ShouldBe("Piteå stad");
        await office.HappenedAsync("update smv.municipality set name = 'Piteå' where code = '2581'");
        (await NameAsync()).ShouldBe("Piteå");
        // like before, but not the same: nobody has compared them
        (await reader.ReadAsync(default)).ShouldNotBeSameAs(first);
    }

    [Fact]
    public async Task A_change_is_seen_only_when_it_is_decided()
    {
        using var office = await Coordinator.StartAsync(postgres);
        var reader = office.Act<OrganisationReader>();
        var before = await reader.ReadAsync(default);
        await using var connection = await office.Database.OpenConnectionAsync();
        await using var deciding = await connection.BeginTransactionAsync();
        await using (var close = new Npgsql.NpgsqlCommand("update smv.actor set name_sv = 'Ny' where code = 'SOC'", connection)) await close.ExecuteNonQueryAsync();

        (await reader.ReadAsync(default)).ShouldBeSameAs(before);
        (await OrganisationReader.ReadAsync(connection, default)).Actors.Single(a => a.Code == "SOC").Name.Sv.ShouldBe("Ny");
        await deciding.CommitAsync();
        (await reader.ReadAsync(default)).Actors.Single(a => a.Code == "SOC").Name.Sv.ShouldBe("Ny");
    }

    /// <summary>Whoever adds a table to what is read must also give it the trigger.</summary>
    [Fact]
    public async Task Every_table_that_is_read_says_when_it_changes()
    {
        using var office = await Coordinator.StartAsync(postgres);
        var read = Tables().Matches(OrganisationReader.Sql).Select(m => m.Groups[1].Value).Distinct().Order().ToList();
        read.Count.ShouldBeGreaterThan(10);
        (await office.AskAsync<string>("select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'organisation_changed' and t.tgenabled = 'O' order by 1"))
            .Order().ShouldBe(read);
    }

    [GeneratedRegex(@"from smv\.(\w+)")]
    private static partial Regex Tables();
}
