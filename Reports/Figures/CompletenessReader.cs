using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Duties;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Deadlines;

namespace SmvInsights.Reports.Figures;

/// <summary>Answers a <see cref="CompletenessQuery"/>.</summary>
public sealed class CompletenessReader(NpgsqlDataSource database, OrganisationReader organisation, TimeProvider clock)
{
    private static readonly string Sql = $"{EmbeddedSql.Of(typeof(CompletenessReader), "completeness")}; {ReportingDuties.Sql}; {DeadlinePlan.Sql}";

    public async Task<CompletenessTable> ReadAsync(CompletenessQuery query, CancellationToken cancel) => await ReadAsync(query, await organisation.ReadAsync(cancel), cancel);

    /// <param name="snapshot">The organisation as whoever asks several questions has read it, once for all of them.</param>
    public async Task<CompletenessTable> ReadAsync(CompletenessQuery query, OrganisationSnapshot snapshot, CancellationToken cancel)
    {
        var moment = query.AsKnownAt ?? clock.GetUtcNow();
        var today = DateOnly.FromDateTime(Stockholm.In(moment).DateTime);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(
            Sql, new { query.From, query.To, at = query.AsKnownAt }, cancellationToken: cancel));
        var arrived = (await results.ReadAsync<Arrived>()).ToDictionary(a => (a.District, a.Kind, a.Month));
        var duties = await ReportingDuties.ReadAsync(results, today);
        var deadlines = await DeadlinePlan.ReadAsync(results);

        var cells =
            from kind in Enum.GetValues<ReportKind>()
            from month in Month.Range(query.From, query.To)
            from district in snapshot.DistrictsIn(month)
            let parts = snapshot.Scopes.Count(s => s.District == district.Id && s.Covers(month))
            where parts > 0
            let rhythm = duties.Of(district.Id, kind, month)
            let came = arrived.GetValueOrDefault((district.Id, kind, month)) is { Current: > 0 } some ? some : null
            where rhythm != Rhythm.None || came is not null
            let deadline = deadlines.Of(month, rhythm)
            let couldKeep = rhythm != Rhythm.None && !duties.BeganAfter(deadline, district.Id, kind, month)
            select new Completeness(
                district.Code, kind, month, Judge(came, parts, deadline, couldKeep, today), came is { Corrected: true }, came?.FirstKnown, deadline,
                Math.Min(came?.Current ?? 0, parts), parts)
            {
                IsAsked = rhythm != Rhythm.None, Version = came?.Version ?? 0, Upload = came?.Upload,
            };
        return new CompletenessTable(moment, today, deadlines, [.. cells]);
    }

    private static Submitted Judge(Arrived? came, int parts, DateOnly deadline, bool couldKeep, DateOnly today)
    {
        if (came is null) return today > deadline ? Submitted.Missing : Submitted.NotYetDue;
        if (came.Current < parts) return Submitted.Partly;
        if (!couldKeep) return Submitted.History;
        return DateOnly.FromDateTime(Stockholm.In(came.LastFirst).DateTime) <= deadline ? Submitted.InTime : Submitted.Late;
    }

    private sealed record Arrived(
        short District, ReportKind Kind, Month Month, int Current, DateTimeOffset FirstKnown, DateTimeOffset LastFirst, bool Corrected, int Version, Guid? Upload);
}
