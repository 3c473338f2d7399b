using Dapper;
using Npgsql;

namespace SmvInsights.Reports.Delivery;

/// <summary>Held by the one process that is sending a delivery; PostgreSQL frees it with the process. It lives in a transaction of its own, so it also holds behind a connection pooler.</summary>
public sealed class DeliveryLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private DeliveryLock(NpgsqlConnection connection, NpgsqlTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    /// <returns><c>null</c> when another process holds it.</returns>
    public static async Task<DeliveryLock?> TryTakeAsync(NpgsqlDataSource database, Guid id, CancellationToken cancel)
    {
        var connection = await database.OpenConnectionAsync(cancel);
        var transaction = await connection.BeginTransactionAsync(cancel);
        var taken = new DeliveryLock(connection, transaction);
        if (await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select pg_try_advisory_xact_lock(hashtextextended('delivery ' || @id::text, 0))", new { id }, cancellationToken: cancel)))
            return taken;
        await taken.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
