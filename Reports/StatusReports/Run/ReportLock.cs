using Dapper;
using Npgsql;

namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>Held by the one process that makes a report; PostgreSQL frees it with the process. It lives in a transaction of its own, so it also holds behind a connection pooler.</summary>
internal sealed class ReportLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private ReportLock(NpgsqlConnection connection, NpgsqlTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    /// <returns><c>null</c> when another process holds it.</returns>
    public static async Task<ReportLock?> TryTakeAsync(NpgsqlDataSource database, Guid report, CancellationToken cancel)
    {
        var connection = await database.OpenConnectionAsync(cancel);
        var taken = new ReportLock(connection, await connection.BeginTransactionAsync(cancel));
        if (await connection.QuerySingleAsync<bool>(new CommandDefinition(
            "select pg_try_advisory_xact_lock(hashtextextended('status report ' || @report::text, 0))", new { report }, cancellationToken: cancel)))
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
