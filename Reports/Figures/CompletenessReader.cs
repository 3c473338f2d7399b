using System.Globalization;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>Answers a <see cref="CompletenessQuery"/>.</summary>
public sealed class CompletenessReader(NpgsqlDataSource database, OrganisationReader organisation, TimeProvider clock)
{
    /// <summary>Day of the following month by which a month is due, unless setting <c>deadline_day</c> says otherwise.</summary>
    public const int UsualDeadlineDay = 12;

    public async Task<CompletenessTable> ReadAsync(CompletenessQuery query, CancellationToken cancel)
    {
        var snapshot = await organisation.ReadAsync(cancel);
        var moment = query.AsKnownAt ?? clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancel);
        var arrived = (await connection.QueryAsync<Arrived>(new CommandDefinition("""
            select s.district_id as "District", s.kind, s.month, count(*) filter (where case when @at::timestamptz is null then upper_inf(s.known) else s.known @> @at::timestamptz end)::int as "Current",
              min(lower(s.known)) as "FirstKnown", max(lower(s.known)) filter (where s.version = 1) as "LastFirst", max(s.version) > 1 as "Corrected"
            from smv.submission s
            where s.month between @From and @To and (@at::timestamptz is null or lower(s.known) <= @at::timestamptz)
            group by 1, 2, 3
            """, new { query.From, query.To, at = query.AsKnownAt }, cancellationToken: cancel))).ToDictionary(a => (a.District, a.Kind, a.Month));
        var deadlineDay = await DeadlineDayAsync(connection, cancel);
        var today = DateOnly.FromDateTime(Stockholm.In(moment).DateTime);

        var cells =
            from kind in Enum.GetValues<ReportKind>()
            from month in Month.Range(query.From, query.To)
            from district in snapshot.DistrictsIn(month)
            let expected = snapshot.Scopes.Count(s => s.District == district.Id && s.Covers(month))
            where expected > 0
            select Judge(district, kind, month, expected, arrived.GetValueOrDefault((district.Id, kind, month)), deadlineDay, today);
        return new CompletenessTable(moment, [.. cells]);
    }

    private static async Task<int> DeadlineDayAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select value from smv.setting where key = 'deadline_day'", cancellationToken: cancel)) is { } text
            ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : UsualDeadlineDay;

    private static Completeness Judge(District district, ReportKind kind, Month month, int expected, Arrived? arrived, int deadlineDay, DateOnly today)
    {
        var following = month.AddMonths(1);
        var deadline = new DateOnly(following.Year, following.Number, Math.Min(deadlineDay, following.LastDay.Day));
        var reported = Math.Min(arrived?.Current ?? 0, expected);
        var state = reported == 0 ? today > deadline ? Submitted.Missing : Submitted.NotYetDue
            : reported < expected ? Submitted.Partly
            : DateOnly.FromDateTime(Stockholm.In(arrived!.LastFirst).DateTime) <= deadline ? Submitted.InTime : Submitted.Late;
        return new Completeness(district.Code, kind, month, state, arrived is { Corrected: true } && reported > 0, reported > 0 ? arrived?.FirstKnown : null, deadline, reported, expected);
    }

    private sealed record Arrived(
        short District, ReportKind Kind, Month Month, int Current, DateTimeOffset FirstKnown, DateTimeOffset LastFirst, bool Corrected);
}
