using System.Security.Cryptography;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Intake;

/// <summary>Takes a file in: scanned for personal numbers before a byte of it is stored, refused unstored if it cannot be, then kept with its hash and uploader, then read by a job.</summary>
public sealed class SubmissionIntake(NpgsqlDataSource database, INudge nudge)
{
    /// <summary>Returns once the file is safe in the database, or refused and gone.</summary>
    public async Task<Receipt> ReceiveAsync(IncomingFile file, CancellationToken cancel)
    {
        var text = FileText.Decode(file.Content);
        var personal = PersonalNumberScan.Find(file.Content, text, file.FileName);
        if (personal.Any(f => f.Severity == Severity.Error)) return await RefuseAsync(file, fileName: null, personal, cancel);
        if (OpaqueFile.Find(text) is { } opaque) return await RefuseAsync(file, file.FileName, [opaque], cancel);
        var receipt = await KeepAsync(file, cancel);
        if (receipt.Reception == Reception.Received && file.Via != Via.Sample)
            await nudge.NudgeAsync(Work.Import, receipt.Id, cancel);
        return receipt;
    }

    private async Task<Receipt> RefuseAsync(IncomingFile file, string? fileName, IReadOnlyList<Finding> findings, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7();
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into smv.upload (id, via, uploader_id, uploader, mandate_district, scope, file_name, byte_count, status, finding_count, finished_at, inbox_file, receipt_due)
            values (@id, @Via, @UploaderId, @Uploader, @District, @Scope, @fileName, @Length, 'rejected', @Count, now(), @InboxFile, @Via in ('inbox', 'api'))
            """,
            new { id, file.Via, file.UploaderId, file.Uploader, file.Mandate.District, file.Mandate.Scope, fileName, file.Content.Length, findings.Count, file.InboxFile },
            cancellationToken: cancel));
        await FindingStore.ReplaceAsync(connection, id, findings, cancel);
        await EventLog.AppendAsync(connection, file.Uploader, "upload refused unstored", id.ToString(), cancel);
        await transaction.CommitAsync(cancel);
        return new Receipt(id, Reception.Refused);
    }

    private async Task<Receipt> KeepAsync(IncomingFile file, CancellationToken cancel)
    {
        var hash = SHA256.HashData(file.Content.Span);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_xact_lock(@key)", new { key = BitConverter.ToInt64(hash) }, cancellationToken: cancel));
        if (await FindSameAsync(connection, hash, file, cancel) is { } earlier) return new Receipt(earlier, Reception.AlreadyHere);

        var id = Guid.CreateVersion7();
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into smv.upload (id, received_at, via, uploader_id, uploader, mandate_district, scope, file_name, sha256, content, byte_count, reason, status, review, known_at, inbox_file, receipt_due)
            values (@id, coalesce(@KnownAt::timestamptz, now()), @Via, @UploaderId, @Uploader, @District, @Scope, @FileName, @hash, @content, @Length, @Reason, 'received', @Review, @KnownAt::timestamptz, @InboxFile, @Via in ('inbox', 'api'))
            """,
            new
            {
                id, file.Via, file.UploaderId, file.Uploader, file.Mandate.District, file.Mandate.Scope, file.FileName, hash,
                content = file.Content.ToArray(), file.Content.Length, Reason = file.Reason?.Text, file.Review, file.KnownAt, file.InboxFile,
            }, cancellationToken: cancel));
        await transaction.CommitAsync(cancel);
        return new Receipt(id, Reception.Received);
    }

    /// <summary>The same bytes from the same sender are the same upload while it is in progress or all that it published is current.</summary>
    private static Task<Guid?> FindSameAsync(NpgsqlConnection connection, byte[] hash, IncomingFile file, CancellationToken cancel) =>
        connection.QueryFirstOrDefaultAsync<Guid?>(new CommandDefinition("""
            select u.id from smv.upload u
            where u.sha256 = @hash and u.mandate_district is not distinct from @District and u.scope = @Scope
              and (u.status in ('received', 'reading', 'awaiting_approval')
                or u.status = 'published' and not exists (
                  select from smv.submission s where s.upload_id = u.id and not upper_inf(s.known)))
            order by u.received_at desc limit 1
            """, new { hash, file.Mandate.District, file.Mandate.Scope }, cancellationToken: cancel));
}
