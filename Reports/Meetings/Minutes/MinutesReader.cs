using Dapper;
using Npgsql;

namespace SmvInsights.Reports.Meetings.Minutes;

/// <summary>Minutes that were written; hashes are SHA-256 of the files.</summary>
public sealed record WrittenMinutes(int Version, DateTimeOffset MadeAt, string MadeBy, int FirstSigned, int LastSigned, byte[] Sha256, int PageCount)
{
    public SignedRange Signed => new(FirstSigned, LastSigned);
}

public sealed class MinutesReader(NpgsqlDataSource database)
{
    /// <returns>All versions, the latest first.</returns>
    public async Task<IReadOnlyList<WrittenMinutes>> ListAsync(MeetingKey key, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<WrittenMinutes>(new CommandDefinition($"""
            select version::int as "Version", made_at as "MadeAt", made_by as "MadeBy", first_signed::int as "FirstSigned", last_signed::int as "LastSigned", sha256, page_count as "PageCount"
            from reports.minutes where meeting_id = {MeetingChange.IdSql} order by version desc
            """, key, cancellationToken: cancel))).AsList();
    }

    /// <returns>The file as it is read; <c>null</c> when there is no such version.</returns>
    public async Task<byte[]?> PdfAsync(MeetingKey key, int version, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<byte[]?>(new CommandDefinition(
            $"select pdf from reports.minutes where meeting_id = {MeetingChange.IdSql} and version = @version", new { key.Group, key.Day, version }, cancellationToken: cancel));
    }
}
