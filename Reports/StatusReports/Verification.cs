using Dapper;
using Npgsql;

namespace SmvInsights.Reports.StatusReports;

/// <summary>Something that was made here and left the house.</summary>
/// <param name="IsMinutes">Minutes of a meeting, else a status report.</param>
/// <param name="MadeAt">When it was finished.</param>
/// <param name="IsLatest">Whether nothing has been made since for the same group and month in the same language, or the same meeting.</param>
public sealed record VerifiedDocument(bool IsMinutes, DateTimeOffset MadeAt, bool IsLatest);

/// <summary>Tells of a file or a code whether it is of a document that was made here, and nothing of what is in it.</summary>
public sealed class Verification(NpgsqlDataSource database)
{
    private const string Documents = """
        select false as "IsMinutes", r.finished_at as "MadeAt", not exists (
          select from reports.status_report l where l.steering_group_id = r.steering_group_id and l.period = r.period and l.language = r.language and l.status = 'ready' and l.finished_at > r.finished_at) as "IsLatest"
        from reports.status_report r where r.status = 'ready' and {0}
        union all
        select true, r.made_at, not exists (select from reports.minutes l where l.meeting_id = r.meeting_id and l.version > r.version)
        from reports.minutes r where {0}
        order by "MadeAt" desc limit 1
        """;

    private static readonly string ByFile = string.Format(null, Documents, "@hash in (r.sha256, r.archive_sha256)");

    private static readonly string ByCode = string.Format(null, Documents, "substring(r.model_sha256 from 1 for @length) = @hash");

    /// <param name="sha256">Of the file.</param>
    /// <returns><c>null</c> when no such file was made here.</returns>
    public Task<VerifiedDocument?> OfFileAsync(byte[] sha256, CancellationToken cancel) => FindAsync(ByFile, sha256, cancel);

    /// <param name="code">As printed on the last page, spaces and hyphens forgiven.</param>
    /// <returns><c>null</c> when it is no code, or of nothing made here.</returns>
    public async Task<VerifiedDocument?> OfCodeAsync(string code, CancellationToken cancel) =>
        VerificationCode.Read(code) is { } start ? await FindAsync(ByCode, start, cancel) : null;

    private async Task<VerifiedDocument?> FindAsync(string sql, byte[] hash, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<VerifiedDocument?>(new CommandDefinition(sql, new { hash, length = hash.Length }, cancellationToken: cancel));
    }
}
