using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>What is to be published, and in whose name.</summary>
/// <param name="KnownAt">The story's moment for sample data, else <c>null</c>.</param>
public sealed record PublishableUpload(Guid Id, string Uploader, string Scope, string? Reason, DateTimeOffset? KnownAt);

/// <summary>Publishes a read file in one transaction: facts, monthly summaries, versions, releases and the log together, or nothing.</summary>
public sealed class SubmissionPublisher(IEnumerable<IPublicationStep> steps)
{
    /// <summary>Runs inside the caller's transaction, which settles the upload too.</summary>
    public async Task<Publication> PublishAsync(NpgsqlConnection connection, PublishableUpload upload, ReadReport report, CancellationToken cancel)
    {
        await PublicationLock.TakeAsync(connection, cancel);
        var stamp = await PublicationLock.NextAsync(connection, upload.Id, "published", upload.KnownAt, cancel);
        var parts = report.Parts;
        var submissions = new Dictionary<(short, Month), int>();
        foreach (var (part, rows) in parts)
            submissions[part] = await ReplaceAsync(connection, upload, report.Kind!.Value, part, rows, stamp, cancel);

        await FactCopy.WriteAsync(connection, report, submissions, cancel);
        if (report.Kind == ReportKind.Activity) await SummariseAsync(connection, [.. submissions.Values], cancel);

        var publication = new Publication(stamp.Number, stamp.At, [.. parts.Keys.Select(p => new ChangedPart(report.Kind!.Value, p.District, p.Month))]);
        foreach (var step in steps) await step.ApplyAsync(connection, publication, cancel);
        await EventLog.AppendAsync(connection, upload.Uploader, "upload published", upload.Id.ToString(), cancel);
        return publication;
    }

    /// <summary>Closes the current version of the part, if any, and opens the next.</summary>
    private static async Task<int> ReplaceAsync(
        NpgsqlConnection connection, PublishableUpload upload, ReportKind kind, (short District, Month Month) part, int rows,
        PublicationLock.Stamp stamp, CancellationToken cancel)
    {
        var key = new { Kind = (short)kind, part.District, part.Month, upload.Scope, stamp.Number, stamp.At };
        var replaced = await connection.QuerySingleOrDefaultAsync<int?>(new CommandDefinition("""
            update smv.submission set known = tstzrange(lower(known), @At), closed_by = @Number
            where kind = @Kind and district_id = @District and month = @Month and scope = @Scope and upper_inf(known)
            returning id
            """, key, cancellationToken: cancel));
        return await connection.QuerySingleAsync<int>(new CommandDefinition("""
            insert into smv.submission (upload_id, kind, district_id, month, scope, version, supersedes, publication, known, row_count, reason)
            select @Id, @Kind, @District, @Month, @Scope, coalesce(max(version), 0) + 1, @replaced, @Number, tstzrange(@At, null), @rows, @Reason
            from smv.submission where kind = @Kind and district_id = @District and month = @Month and scope = @Scope
            returning id
            """,
            new { upload.Id, key.Kind, key.District, key.Month, key.Scope, replaced, key.Number, key.At, rows, upload.Reason },
            cancellationToken: cancel));
    }

    private static Task SummariseAsync(NpgsqlConnection connection, int[] submissions, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition("""
            insert into smv.activity_month (indicator_id, month, district_id, submission_id, municipality_id, low, high, row_count)
            select f.indicator_id, s.month, s.district_id, s.id, f.municipality_id, sum(f.low), sum(f.high), count(*)
            from smv.activity_fact f join smv.submission s on s.id = f.submission_id
            where f.submission_id = any(@submissions)
            group by f.indicator_id, s.month, s.district_id, s.id, f.municipality_id
            """, new { submissions }, cancellationToken: cancel));
}
