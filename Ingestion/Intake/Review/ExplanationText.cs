using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>Writes a sender's words on the warnings of one rule. New words wait for the coordinator anew.</summary>
internal static class ExplanationText
{
    public static Task WriteAsync(NpgsqlConnection connection, Guid upload, string rule, KeptText text, string by, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition("""
            insert into smv.explanation (upload_id, rule, text, written_by) values (@upload, @rule, @Text, @by)
            on conflict (upload_id, rule) do update
              set text = @Text, written_by = @by, written_at = now(), released_by = null, released_at = null,
                declined_by = null, declined_at = null, declined_because = null
            """, new { upload, rule, text.Text, by }, cancellationToken: cancel));
}
