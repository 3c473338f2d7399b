using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Dashboard.Accounts.Demo;

/// <summary>Invented recipients and role holders at example domains, unless there are any already.</summary>
public sealed class DemoPeople(NpgsqlDataSource database)
{
    private static readonly string Sql = EmbeddedSql.Of(typeof(DemoPeople));

    public async Task EnsureAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition(Sql, cancellationToken: cancel));
    }
}
