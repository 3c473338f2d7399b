using System.Text.Json;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Accounts.Demo;
using SmvInsights.Dashboard.Accounts.Storage;

namespace SmvInsights.Dashboard.Tests.Accounts;

[Collection("postgres")]
public sealed class DemoAccountsTests(PostgresFixture postgres) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("smv-demo-").FullName;

    [Fact]
    public async Task Everyone_is_admitted_once_and_the_file_is_for_its_owner_alone()
    {
        await using var services = Services(await postgres.FreshDatabaseAsync());

        await AdmitAsync(services);

        var text = await File.ReadAllTextAsync(DemoFile.PathIn(_folder));
        using var file = JsonDocument.Parse(text);
        file.RootElement.GetProperty("accounts").EnumerateArray().Select(a => (a.GetProperty("role").GetString(), a.GetProperty("district").GetString()))
            .Distinct().ShouldBe([("administrator", null), ("coordinator", null), ("reporter", "PA"), ("reporter", "LB"), ("reporter", "ON"), ("reporter", "KN"), ("member", null)]);
        file.RootElement.GetProperty("apiKeys").GetArrayLength().ShouldBe(7);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(DemoFile.PathIn(_folder)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await AdmitAsync(services);
        (await File.ReadAllTextAsync(DemoFile.PathIn(_folder))).ShouldBe(text);
    }

    [Fact]
    public async Task A_lost_file_is_written_anew_and_what_it_held_opens_nothing()
    {
        var database = await postgres.FreshDatabaseAsync();
        await using var services = Services(database);
        await AdmitAsync(services);
        var lost = DemoFile.ReadFrom(_folder)!;
        File.Delete(DemoFile.PathIn(_folder));

        await AdmitAsync(services);

        var now = DemoFile.ReadFrom(_folder)!;
        now.ApiKeys.Select(k => k.Key).Intersect(lost.ApiKeys.Select(k => k.Key)).ShouldBeEmpty();
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var coordinator = (await accounts.FindByEmailAsync("samordnare@smv.example"))!;
        (await accounts.CheckPasswordAsync(coordinator, now.Accounts.First(a => a.Role == Roles.Coordinator).Password)).ShouldBeTrue();
        (await accounts.CheckPasswordAsync(coordinator, lost.Accounts.First(a => a.Role == Roles.Coordinator).Password)).ShouldBeFalse();
        await using var connection = await database.OpenConnectionAsync();
        (await connection.ExecuteScalarAsync<int>("select count(*) from accounts.api_key")).ShouldBe(now.ApiKeys.Count);
    }

    [Fact]
    public async Task A_new_district_gets_its_reporter_and_the_others_keep_their_secrets()
    {
        var database = await postgres.FreshDatabaseAsync();
        await using var services = Services(database);
        await AdmitAsync(services);
        var before = DemoFile.ReadFrom(_folder)!;
        await using (var connection = await database.OpenConnectionAsync())
            await connection.ExecuteAsync("insert into smv.district (code, sort) values ('NY', 5)");

        await AdmitAsync(services);

        var after = DemoFile.ReadFrom(_folder)!;
        after.Accounts.Except(before.Accounts).ShouldHaveSingleItem().District.ShouldBe("NY");
        after.ApiKeys.Except(before.ApiKeys).ShouldHaveSingleItem().District.ShouldBe("NY");
    }

    [Fact]
    public async Task Each_steering_group_has_recipients_at_domains_that_nobody_owns()
    {
        var database = await postgres.FreshDatabaseAsync();

        await new DemoPeople(database).EnsureAsync(default);
        await new DemoPeople(database).EnsureAsync(default);

        await using var connection = await database.OpenConnectionAsync();
        (await connection.QueryAsync<int>("select count(*) from smv.recipient group by steering_group_id")).ShouldBe([4, 4, 4]);
        (await connection.ExecuteScalarAsync<int>("select count(*) from smv.recipient where email not like '%.example'")).ShouldBe(0);
        (await connection.ExecuteScalarAsync<int>("select count(*) from smv.role_holder where role in ('county_coordinator', 'deputy_coordinator')")).ShouldBe(2);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ServiceProvider Services(NpgsqlDataSource database) =>
        new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(database).AddAccounts().BuildServiceProvider();

    private async Task AdmitAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().EnsureAsync(_folder, default);
    }
}
