using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Intake;

/// <summary>What was done, by whom, to what; never file contents.</summary>
public static class EventLog
{
    /// <param name="actor">Who, as shown to people; <c>system</c> for jobs.</param>
    /// <param name="what">A short act in words, e.g. <c>submission retracted</c>.</param>
    /// <param name="subject">The id of what it was done to.</param>
    /// <param name="detail">Optional JSON.</param>
    public static Task AppendAsync(NpgsqlConnection connection, string actor, string what, string subject, CancellationToken cancel, string detail = "{}") =>
        connection.ExecuteAsync(new CommandDefinition(
            "insert into smv.event (actor, what, subject, detail) values (@actor, @what, @subject, @detail::jsonb)",
            new { actor, what, subject, detail }, cancellationToken: cancel));
}
