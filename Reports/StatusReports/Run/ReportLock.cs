using Dapper;
using Npgsql;

namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>Held on a session while a report is made; gone with the process that held it.</summary>
internal static class ReportLock
{
    public static Task<bool> TryTakeAsync(NpgsqlConnection connection, Guid report, CancellationToken cancel) =>
        connection.QuerySingleAsync<bool>(new CommandDefinition(
            "select pg_try_advisory_lock(@key)", new { key = KeyOf(report) }, cancellationToken: cancel));

    public static Task ReleaseAsync(NpgsqlConnection connection, Guid report) =>
        connection.ExecuteAsync("select pg_advisory_unlock(@key)", new { key = KeyOf(report) });

    /// <summary>The random half of a version 7 identifier.</summary>
    private static long KeyOf(Guid report) => BitConverter.ToInt64(report.ToByteArray(), 8);
}
