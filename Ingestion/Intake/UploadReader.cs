using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Intake;

/// <summary>What was sent and what became of it, for pages and API.</summary>
public sealed class UploadReader(NpgsqlDataSource database)
{
    private const string Columns = """
        select id, coalesce(known_at, received_at) as "ReceivedAt", via, uploader_id as "UploaderId", uploader, mandate_district as "District", scope,
          file_name as "FileName", sha256 as "Sha256", byte_count as "ByteCount", reason, status, failure, finished_at as "FinishedAt", kind,
          encoding, delimiter, decimal_separator as "DecimalSeparator", row_count as "RowCount", finding_count as "FindingCount",
          holds, waits_since as "WaitsSince", confirmed_by as "ConfirmedBy", confirmed_at as "ConfirmedAt", approved_by as "ApprovedBy", approved_at as "ApprovedAt",
          step, bytes_done as "BytesDone", rows_done as "RowsDone"
        from smv.upload
        """;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<UploadSummary>> ListAsync(UploadFilter filter, int offset, int limit, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<UploadSummary>(new CommandDefinition(Columns + """

            where (not @OwnOnly or uploader_id = @Follower or (mandate_district = @OwnDistrict and (@OwnScope = '' or scope = @OwnScope)))
              and (@District::text is null or mandate_district = @District or exists (
                select from smv.submission s join smv.district d on d.id = s.district_id where s.upload_id = upload.id and d.code = @District))
              and (@Status::text is null or status = @Status) and (@Kind::smallint is null or kind = @Kind)
              and (not @Troubled or status = 'awaiting_approval' or (status = 'failed' and received_at > now() - interval '30 days'))
            order by coalesce(known_at, received_at) desc, id offset @offset limit @limit
            """,
            new
            {
                OwnOnly = filter.Follower is not null, filter.Follower, OwnDistrict = filter.Own?.District, OwnScope = filter.Own?.Scope ?? "",
                filter.District, filter.Status, Kind = (short?)filter.Kind, filter.Troubled, offset, limit,
            }, cancellationToken: cancel))).AsList();
    }

    /// <returns>The uploads that published these submissions, the latest published first.</returns>
    public async Task<IReadOnlyList<UploadSummary>> PublishedAsync(IReadOnlyCollection<int> submissions, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<UploadSummary>(new CommandDefinition(
            Columns + " where id in (select upload_id from smv.submission where id = any(@submissions)) order by finished_at desc",
            new { submissions }, cancellationToken: cancel))).AsList();
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
              upper_inf(s.known) as "IsCurrent", s.row_count as "RowCount", s.reason, s.retraction_reason as "RetractionReason",
              before.upload_id as "ReplacedUpload", after.upload_id as "ReplacingUpload"
            from smv.submission s join smv.district d on d.id = s.district_id
              left join smv.submission before on before.id = s.supersedes left join smv.submission after on after.supersedes = s.id
            where s.upload_id = @id order by s.month, d.sort
            """, new { id }, cancellationToken: cancel));
        return new UploadDetails(upload, await FindingStore.ReadAsync(connection, id, findingLimit, cancel), submissions.AsList());
    }

    /// <returns>The first <paramref name="limit"/> findings, the gravest first, and how many there are of each severity.</returns>
    public async Task<UploadFindings> FindingsAsync(Guid id, int limit, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await FindingStore.ReadGravestAsync(connection, id, limit, cancel);
    }

    /// <returns>What was found in some lines, in the order of the file.</returns>
    public async Task<IReadOnlyList<Finding>> FindingsAtAsync(Guid id, IReadOnlyCollection<int> lines, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await FindingStore.ReadAtAsync(connection, id, lines, cancel);
    }

    /// <returns>What publishing it changes, as it stood when last compared; <c>null</c> until then, and for a file with errors.</returns>
    public async Task<UploadDifference?> DifferenceAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return DifferenceJson.Read(await connection.QuerySingleOrDefaultAsync<string?>(
            new CommandDefinition("select difference::text from smv.upload where id = @id", new { id }, cancellationToken: cancel)));
    }

    /// <returns>The sender's words on the rules that warned, by rule.</returns>
    public async Task<IReadOnlyList<Explanation>> ExplanationsAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<Explanation>(new CommandDefinition("""
            select rule, text, written_by as "WrittenBy", written_at as "WrittenAt", released_by as "ReleasedBy", released_at as "ReleasedAt",
              declined_by as "DeclinedBy", declined_at as "DeclinedAt", declined_because as "DeclinedBecause"
            from smv.explanation where upload_id = @id order by rule
            """, new { id }, cancellationToken: cancel))).AsList();
    }

    /// <returns>The warnings that ask for an explanation, at most <paramref name="perRule"/> of each rule.</returns>
    public async Task<IReadOnlyList<WarnedRule>> WarningsAsync(Guid id, int perRule, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await FindingStore.ReadWarningsAsync(connection, id, perRule, cancel);
    }

    /// <returns>The bytes as sent, or <c>null</c> when none were kept.</returns>
    public async Task<byte[]?> ContentAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<byte[]?>(
            new CommandDefinition("select content from smv.upload where id = @id", new { id }, cancellationToken: cancel));
    }
}
