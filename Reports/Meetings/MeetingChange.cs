using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Reports.Meetings;

/// <summary>One change of a meeting that is being prepared or recorded, under the lock that all of them share.</summary>
internal static class MeetingChange
{
    public static readonly Outcome Gone = Outcome.Refused("", "Sammanträdet finns inte längre.", "The meeting is no longer there.");

    public static readonly Outcome ItemGone = Outcome.Refused("", "Paragrafen finns inte längre.", "The item is no longer there.");

    public const string IdSql = "(select m.id from reports.meeting m join smv.steering_group g on g.id = m.steering_group_id where g.code = @Group and m.held_on = @Day)";

    public static Task<int?> FindAsync(NpgsqlConnection connection, MeetingKey key, CancellationToken cancel) =>
        connection.QuerySingleOrDefaultAsync<int?>(new CommandDefinition($"select {IdSql}", key, cancellationToken: cancel));

    /// <summary>How the event log names it.</summary>
    public static string Subject(MeetingKey key) => $"meeting {key.Group} {key.Day:yyyy-MM-dd}";
}
