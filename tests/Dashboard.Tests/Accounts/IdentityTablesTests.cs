using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Accounts.Storage;

namespace SmvInsights.Dashboard.Tests.Accounts;

[Collection("postgres")]
public sealed class IdentityTablesTests(PostgresFixture postgres)
{
    [Fact]
    public async Task The_migrated_tables_are_those_that_Identity_would_make()
    {
        var migrated = await postgres.FreshDatabaseAsync();
        var made = await postgres.EmptyDatabaseAsync();
        await using var services = new ServiceCollection().AddLogging().AddSingleton(made).AddAccounts().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await using (var connection = await made.OpenConnectionAsync())
            await connection.ExecuteAsync(scope.ServiceProvider.GetRequiredService<AccountDatabase>().Database.GenerateCreateScript());

        var expected = await ShapeAsync(made);

        expected.Count.ShouldBeGreaterThan(50);
        (await ShapeAsync(migrated)).ShouldBe(expected);
    }

    private static async Task<IReadOnlyList<string>> ShapeAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        return (await connection.QueryAsync<string>("""
            select concat_ws(' ', table_name, column_name, data_type, character_maximum_length, is_nullable, column_default, identity_generation)
            from information_schema.columns where table_schema = 'accounts' and table_name like 'account%'
            union all
            select indexdef from pg_indexes where schemaname = 'accounts' and tablename like 'account%'
            union all
            select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
            where connamespace = 'accounts'::regnamespace and conrelid::regclass::text like 'accounts.account%'
            order by 1
            """)).AsList();
    }
}
