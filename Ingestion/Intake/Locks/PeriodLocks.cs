using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Intake.Locks;

/// <summary>A district's month that takes no new figures.</summary>
/// <param name="Lock">Id of the lock.</param>
/// <param name="Reason">Why it was locked.</param>
public sealed record LockedPart(short District, Month Month, int Lock, string Reason, DateTimeOffset At);

/// <summary>Which months are locked now. Under the publication lock the answer holds until the transaction ends, for locking takes it too.</summary>
public static class PeriodLocks
{
    private static readonly string Sql = EmbeddedSql.Of(typeof(PeriodLocks), "locked-parts");

    public static async Task<IReadOnlyList<LockedPart>> FindAsync(
        NpgsqlConnection connection, ReportKind kind, IEnumerable<(short District, Month Month)> parts, CancellationToken cancel)
    {
        var asked = parts.ToList();
        return (await connection.QueryAsync<LockedPart>(new CommandDefinition(
            Sql, new { kind = (short)kind, districts = asked.Select(p => p.District).ToArray(), months = asked.Select(p => p.Month.FirstDay).ToArray() },
            cancellationToken: cancel))).AsList();
    }
}
