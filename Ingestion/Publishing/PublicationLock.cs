using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>One publication at a time; the freezing of a report takes the same lock, so that it sees all of a publication or nothing.</summary>
public static class PublicationLock
{
    private const long Key = 0x534D56_5055424C;

    /// <summary>Held until the transaction ends.</summary>
    public static Task TakeAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition("select pg_advisory_xact_lock(@Key)", new { Key }, cancellationToken: cancel));

    /// <summary>The next number, and a moment later than every earlier publication's.</summary>
    /// <param name="knownAt">The story's moment for sample data, else <c>null</c> for the database's clock.</param>
    internal static Task<Stamp> NextAsync(NpgsqlConnection connection, Guid? upload, string what, DateTimeOffset? knownAt, CancellationToken cancel) =>
        connection.QuerySingleAsync<Stamp>(new CommandDefinition("""
            insert into smv.publication (number, published_at, upload_id, what)
            select coalesce(max(number), 0) + 1,
              greatest(coalesce(@knownAt, clock_timestamp()), max(published_at) + interval '1 microsecond'), @upload, @what
            from smv.publication
            returning number, published_at as "At"
            """, new { upload, what, knownAt }, cancellationToken: cancel));

    internal sealed record Stamp(int Number, DateTimeOffset At);
}
