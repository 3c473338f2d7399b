using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>One thing that was done with an upload.</summary>
/// <param name="What">As written to the event log: <c>upload confirmed</c>, <c>upload published</c> …</param>
/// <param name="Actor">As shown to people; <c>system</c> for jobs.</param>
public sealed record UploadEvent(Guid Upload, string What, string Actor, DateTimeOffset At);

/// <summary>Reads who did what with uploads.</summary>
public sealed class UploadLog(NpgsqlDataSource database)
{
    /// <returns>By upload, the earliest first.</returns>
    public async Task<ILookup<Guid, UploadEvent>> ReadAsync(IReadOnlyCollection<Guid> uploads, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<UploadEvent>(new CommandDefinition("""
            select left(subject, 36)::uuid as "Upload", what, actor, at from smv.event
            where (subject = any(@subjects) or subject in (select upload_id || ' ' || rule from smv.explanation where upload_id = any(@uploads)))
              and what not like 'inbox file deleted%' order by at, id
            """, new { uploads = uploads.ToArray(), subjects = uploads.Select(u => u.ToString()).ToArray() }, cancellationToken: cancel))).ToLookup(e => e.Upload);
    }
}
