using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Intake;

/// <summary>What was sent and what became of it, for pages and API.</summary>
public sealed class UploadReader(NpgsqlDataSource database)
{
    private const string Columns = """
        select id, coalesce(known_at, received_at) as "ReceivedAt", via, uploader_id as "UploaderId", uploader, mandate_district as "District", scope,
          file_name as "FileName", sha256 as "Sha256", byte_count as "ByteCount", reason, status, failure, finished_at as "FinishedAt", kind,
          encoding, delimiter, decimal_separator as "DecimalSeparator", row_count as "RowCount", finding_count as "FindingCount"
        from smv.upload
        """;

    /// <summary>The latest first.</summary>
    /// <param name="district">Only what was sent for the district, or holds its months; <c>null</c> for all.</param>
    /// <param name="status">Only those with the status; <c>null</c> for all.</param>
    public async Task<IReadOnlyList<UploadSummary>> ListAsync(string? district, string? status, int offset, int limit, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<UploadSummary>(new CommandDefinition(Columns + """

            where (@district::text is null or mandate_district = @district or exists (
                select from smv.submission s join smv.district d on d.id = s.district_id where s.upload_id = upload.id and d.code = @district))
              and (@status::text is null or status = @status)
            order by coalesce(known_at, received_at) desc, id offset @offset limit @limit
            """, new { district, status, offset, limit }, cancellationToken: cancel))).AsList();
    }

    /// <returns>The upload, or <c>null</c> when there is none with the id.</returns>
    public async Task<UploadDetails?> FindAsync(Guid id, int findingLimit, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var upload = await connection.QuerySingleOrDefaultAsync<UploadSummary>(
            new CommandDefinition(Columns + " where id = @id", new { id }, cancellationToken: cancel));
        if (upload is null) return null;
        var submissions = await connection.QueryAsync<SubmissionSummary>(new CommandDefinition("""
            select s.id, s.kind, d.code as "District", s.month, s.scope, s.version, s.supersedes, lower(s.known) as "KnownFrom", upper(s.known) as "KnownTo",
              upper_inf(s.known) as "IsCurrent", s.row_count as "RowCount", s.reason, s.retraction_reason as "RetractionReason"
            from smv.submission s join smv.district d on d.id = s.district_id
            where s.upload_id = @id order by s.month, d.sort
            """, new { id }, cancellationToken: cancel));
        return new UploadDetails(upload, await FindingStore.ReadAsync(connection, id, findingLimit, cancel), submissions.AsList());
    }

    /// <returns>The bytes as sent, or <c>null</c> when none were kept.</returns>
    public async Task<byte[]?> ContentAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<byte[]?>(
            new CommandDefinition("select content from smv.upload where id = @id", new { id }, cancellationToken: cancel));
    }
}
