using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>What is to be published, and in whose name.</summary>
/// <param name="KnownAt">The story's moment for sample data, else <c>null</c>.</param>
public sealed record PublishableUpload(Guid Id, string Uploader, string Scope, string? Reason, DateTimeOffset? KnownAt);

/// <summary>Rows that lie in the fact tables under submissions that do not exist yet: nobody sees them before these do.</summary>
/// <param name="Submissions">The id that each district and month is to have.</param>
public sealed record PreparedPublication(
    PublishableUpload Upload, ReportKind Kind, IReadOnlyDictionary<(short District, Month Month), int> Rows,
    IReadOnlyDictionary<(short District, Month Month), int> Submissions);

/// <summary>
/// Publishes a read file in the caller's transaction, which settles the upload too: facts, monthly summaries, versions, releases and the log together,
/// or nothing. What takes time comes first, so that the publication lock is held for moments only.
/// </summary>
public sealed class SubmissionPublisher(IEnumerable<IPublicationStep> steps)
{
    public async Task<Publication> PublishAsync(NpgsqlConnection connection, PublishableUpload upload, ReadReport report, CancellationToken cancel) =>
        await PublishAsync(connection, await PrepareAsync(connection, upload, report, cancel), cancel);

    /// <summary>Writes the rows and their sums. Takes no lock, so that many files are written at once.</summary>
    public async Task<PreparedPublication> PrepareAsync(NpgsqlConnection connection, PublishableUpload upload, ReadReport report, CancellationToken cancel)
    {
        var parts = report.Parts;
        var ids = await connection.QueryAsync<int>(new CommandDefinition(
            "select nextval(pg_get_serial_sequence('smv.submission', 'id'))::int from generate_series(1, @Count)", new { parts.Count }, cancellationToken: cancel));
        var submissions = parts.Keys.Zip(ids).ToDictionary(p => p.First, p => p.Second);
        await FactCopy.WriteAsync(connection, report, submissions, cancel);
        return new(upload, report.Kind!.Value, parts, submissions);
    }

    public async Task<Publication> PublishAsync(NpgsqlConnection connection, PreparedPublication prepared, CancellationToken cancel)
    {
        await PublicationLock.TakeAsync(connection, cancel);
        var stamp = await PublicationLock.NextAsync(connection, prepared.Upload.Id, "published", prepared.Upload.KnownAt, cancel);
        await ReplaceAsync(connection, prepared, stamp, cancel);

        var publication = new Publication(stamp.Number, stamp.At, [.. prepared.Submissions.Keys.Select(p => new ChangedPart(prepared.Kind, p.District, p.Month))]);
        foreach (var step in steps) await step.ApplyAsync(connection, publication, cancel);
        await EventLog.AppendAsync(connection, prepared.Upload.Uploader, "upload published", prepared.Upload.Id.ToString(), cancel);
        return publication;
    }

    /// <summary>Closes the current version of each part, if any, and opens the next.</summary>
    private static Task ReplaceAsync(NpgsqlConnection connection, PreparedPublication prepared, PublicationLock.Stamp stamp, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition(EmbeddedSql.Of(typeof(SubmissionPublisher), "replace-versions"), new
        {
            Upload = prepared.Upload.Id, Kind = (short)prepared.Kind, prepared.Upload.Scope, prepared.Upload.Reason, stamp.Number, stamp.At,
            ids = prepared.Submissions.Values.ToArray(), districts = prepared.Submissions.Keys.Select(p => p.District).ToArray(),
            months = prepared.Submissions.Keys.Select(p => p.Month.FirstDay).ToArray(), rows = prepared.Submissions.Keys.Select(p => prepared.Rows[p]).ToArray(),
        }, cancellationToken: cancel));
}
