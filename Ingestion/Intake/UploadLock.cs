using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Intake;

/// <summary>Held on a session while an upload is imported; gone with the process that held it.</summary>
internal static class UploadLock
{
    public static Task<bool> TryTakeAsync(NpgsqlConnection connection, Guid upload, CancellationToken cancel) =>
        connection.QuerySingleAsync<bool>(new CommandDefinition(
            "select pg_try_advisory_lock(@key)", new { key = KeyOf(upload) }, cancellationToken: cancel));

    public static Task ReleaseAsync(NpgsqlConnection connection, Guid upload) =>
        connection.ExecuteAsync("select pg_advisory_unlock(@key)", new { key = KeyOf(upload) });

    /// <summary>The random half of a version 7 identifier.</summary>
    private static long KeyOf(Guid upload) => BitConverter.ToInt64(upload.ToByteArray(), 8);
}
