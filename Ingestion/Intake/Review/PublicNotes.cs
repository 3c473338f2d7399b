using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>A district's words on its own figures, released by the coordinator for everyone who reads them.</summary>
/// <param name="District">Code.</param>
/// <param name="Months">The months it is about that are still those of its file, the earliest first.</param>
public sealed record PublicNote(string District, ReportKind Kind, IReadOnlyList<Month> Months, string Rule, string Text, DateTimeOffset ReleasedAt);

/// <summary>An explanation that waits: for the coordinator's word, or for new words once she declined it.</summary>
/// <param name="DeclinedBecause"><c>null</c> while it waits for the coordinator.</param>
public sealed record WaitingNote(
    Guid Upload, string? FileName, string? District, ReportKind? Kind, string Rule, string Text, string WrittenBy, DateTimeOffset WrittenAt,
    string? DeclinedBy, string? DeclinedBecause);

/// <summary>Reads the notes that travel with figures. A note goes with its version: replaced or retracted figures leave it behind.</summary>
public sealed class PublicNotes(NpgsqlDataSource database)
{
    private const int MostWaiting = 50;

    /// <param name="district">Code; <c>null</c> for all.</param>
    /// <param name="asKnownAt">Shows the notes of that moment; <c>null</c> for those of now.</param>
    /// <returns>The latest month first.</returns>
    public async Task<IReadOnlyList<PublicNote>> ReadAsync(string? district, Month from, Month to, DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition("""
            select e.upload_id as "Upload", d.code as "District", s.kind, s.month, e.rule, e.text, e.released_at as "ReleasedAt"
            from smv.explanation e cross join lateral (
              -- from the few notes to their reports; the other way goes through every report there ever was
              select * from smv.submission where upload_id = e.upload_id and month between @from and @to offset 0) s
            join smv.district d on d.id = s.district_id
            where (@district::text is null or d.code = @district) and e.released_at is not null
              and case when @at::timestamptz is null then upper_inf(s.known) else s.known @> @at::timestamptz and e.released_at <= @at::timestamptz end
            order by s.month, s.kind, e.rule
            """, new { district, from, to, at = asKnownAt }, cancellationToken: cancel));
        return [.. rows.GroupBy(r => (r.Upload, r.District, r.Kind, r.Rule, r.Text, r.ReleasedAt))
            .Select(g => new PublicNote(g.Key.District, (ReportKind)g.Key.Kind, [.. g.Select(r => r.Month)], g.Key.Rule, g.Key.Text, g.Key.ReleasedAt))
            .OrderByDescending(n => n.Months[^1]).ThenBy(n => n.District).ThenBy(n => n.Kind)];
    }

    /// <returns>What waits for the coordinator's word beside published figures, the oldest first.</returns>
    public Task<IReadOnlyList<WaitingNote>> UnreleasedAsync(CancellationToken cancel) => WaitingAsync("e.declined_at is null", new { MostWaiting }, cancel);

    /// <param name="follower">Who sent the file, or speaks for what it was sent for.</param>
    /// <returns>What the coordinator declined and its sender has not written anew, the oldest first.</returns>
    public Task<IReadOnlyList<WaitingNote>> DeclinedAsync(Guid follower, Mandate own, CancellationToken cancel) => WaitingAsync(
        "e.declined_at is not null and (u.uploader_id = @follower or u.mandate_district = @District and (@Scope = '' or u.scope = @Scope))",
        new { MostWaiting, follower, own.District, own.Scope }, cancel);

    private async Task<IReadOnlyList<WaitingNote>> WaitingAsync(string which, object values, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<WaitingNote>(new CommandDefinition($"""
            select u.id as "Upload", u.file_name as "FileName", u.mandate_district as "District", u.kind, e.rule, e.text,
              e.written_by as "WrittenBy", e.written_at as "WrittenAt", e.declined_by as "DeclinedBy", e.declined_because as "DeclinedBecause"
            from smv.explanation e join smv.upload u on u.id = e.upload_id
            where e.released_at is null and e.written_at > now() - interval '60 days' and {which}
              and exists (select from smv.submission s where s.upload_id = u.id and upper_inf(s.known))
            order by e.written_at limit @MostWaiting
            """, values, cancellationToken: cancel))).AsList();
    }

    private sealed record Row(Guid Upload, string District, short Kind, Month Month, string Rule, string Text, DateTimeOffset ReleasedAt);
}
