using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Storage;

/// <summary>Brings the database up to date: every numbered script once, in one transaction each, under one advisory lock, so that any number of nodes may start at once.</summary>
public sealed class Migrator(NpgsqlDataSource database, IEnumerable<MigrationSet> sets)
{
    private const long Lock = 0x534D56_4D494752;

    /// <returns>How many scripts were applied now.</returns>
    /// <exception cref="InvalidOperationException">A script failed, or one that was applied before has been changed since; the message names it.</exception>
    public async Task<int> MigrateAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync("select pg_advisory_lock(@Lock)", new { Lock });
        try
        {
            await connection.ExecuteAsync("""
                create schema if not exists smv;
                create table if not exists smv.migration (
                  schema text not null, name text not null, sha256 bytea not null,
                  applied_at timestamptz not null default now(), primary key (schema, name));
                """);
            var applied = 0;
            foreach (var set in sets)
            {
                await connection.ExecuteAsync($"create schema if not exists {set.Schema}");
                foreach (var script in set.Scripts) applied += await ApplyOnceAsync(connection, set.Schema, script, cancel);
            }
            await RebuildViewsAsync(connection, cancel);
            if (applied > 0) await connection.ReloadTypesAsync(cancel);
            return applied;
        }
        finally
        {
            await connection.ExecuteAsync("select pg_advisory_unlock(@Lock)", new { Lock });
        }
    }

    private static async Task<int> ApplyOnceAsync(NpgsqlConnection connection, string schema, MigrationScript script, CancellationToken cancel)
    {
        var known = await connection.QuerySingleOrDefaultAsync<byte[]>(
            "select sha256 from smv.migration where schema = @schema and name = @Name", new { schema, script.Name });
        if (known is not null)
        {
            if (known.AsSpan().SequenceEqual(script.Hash)) return 0;
            throw new InvalidOperationException($"Migration {schema}/{script.Name} was applied with another text. Add a new script instead of changing an old one.");
        }
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        try
        {
            await connection.ExecuteAsync(script.Sql, transaction: transaction);
        }
        catch (PostgresException fault)
        {
            throw new InvalidOperationException($"Migration {schema}/{script.Name} failed: {fault.MessageText}", fault);
        }
        await connection.ExecuteAsync(
            "insert into smv.migration (schema, name, sha256) values (@schema, @Name, @Hash)",
            new { schema, script.Name, script.Hash }, transaction);
        await transaction.CommitAsync(cancel);
        return 1;
    }

    private async Task RebuildViewsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await connection.ExecuteAsync("drop schema if exists read cascade; create schema read", transaction: transaction);
        foreach (var view in sets.SelectMany(s => s.Views)) await connection.ExecuteAsync(view.Sql, transaction: transaction);
        await transaction.CommitAsync(cancel);
    }
}
