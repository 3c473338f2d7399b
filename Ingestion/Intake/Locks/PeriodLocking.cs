using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Organisation.Districts;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Intake.Locks;

/// <summary>Closes months for new figures, and opens them again with a reason. Never touches what is published.</summary>
public sealed class PeriodLocking(OrganisationChange change, TimeProvider clock)
{
    /// <param name="Kind"><c>null</c> for all reports.</param>
    /// <param name="From">First month, as a day in it.</param>
    /// <param name="To">Last month, included, as a day in it.</param>
    public sealed record LockOrder(ReportKind? Kind, DateOnly? From, DateOnly? To, string? Reason);

    /// <param name="District">Code; <c>null</c> for all.</param>
    /// <param name="Until">Last day; <c>null</c> until it is closed again.</param>
    public sealed record OpenOrder(int Lock, string? District, DateOnly? Until, string? Reason);

    /// <summary>Whoever publishes at the same time has either done so before, or finds the lock.</summary>
    public Task<Outcome> LockAsync(LockOrder order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var check = new OrderCheck();
        var (from, to) = (check.Day(nameof(order.From), order.From), check.Day(nameof(order.To), order.To));
        var reason = Kept(check, order.Reason);
        if (order.Kind is { } kind && !Enum.IsDefined(kind)) check.Refuse(nameof(order.Kind), "Välj rapport.", "Choose a report.");
        if (!check.Failed && from > to) check.Refuse(nameof(order.To), "Sista månaden ligger före den första.", "The last month is before the first.");
        if (!check.Failed && Month.Of(to) >= Month.Of(Stockholm.Today(clock))) check.Refuse(nameof(order.To), "Bara månader som är slut kan låsas.", "Only months that have ended can be locked.");
        if (check.Failed) return check.Refused;

        await PublicationLock.TakeAsync(connection, cancel);
        var (first, last) = (Month.Of(from), Month.Of(to));
        var id = await connection.QuerySingleAsync<int>(new CommandDefinition("""
            insert into smv.period_lock (kind, months, reason, locked_by, locked_at) values (@kind, daterange(@first, @end), @reason, @by, @now) returning id
            """, new { kind = (short?)order.Kind, first = first.FirstDay, end = last.AddMonths(1).FirstDay, reason, by, now = clock.GetUtcNow() }, cancellationToken: cancel));
        var (what, span) = (Named(order.Kind), Span(first, last));
        return Outcome.Done("period locked", $"lock {id}", $"Låst: {what.Sv} för {span.Sv}. Skäl: {reason}", $"Locked: {what.En} for {span.En}. Reason: {reason}");
    }, cancel);

    public Task<Outcome> OpenAsync(OpenOrder order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var check = new OrderCheck();
        var reason = Kept(check, order.Reason);
        if (order.Until < Stockholm.Today(clock)) check.Refuse(nameof(order.Until), "Dagen har passerat.", "The day has passed.");
        var district = order.District is { Length: > 0 } code ? await DistrictLookup.FindAsync(connection, code, cancel) : null;
        if (order.District is { Length: > 0 } && district is null) check.Refuse(nameof(order.District), "Länsdelen finns inte.", "There is no such district.");
        if (await FindAsync(connection, order.Lock, cancel) is not { } found) return Unknown;
        if (check.Failed) return check.Refused;

        await connection.ExecuteAsync(new CommandDefinition("""
            insert into smv.period_opening (lock_id, district_id, until, reason, opened_by, opened_at) values (@Lock, @district, @Until, @reason, @by, @now)
            """, new { order.Lock, district = district?.Id, order.Until, reason, by, now = clock.GetUtcNow() }, cancellationToken: cancel));
        var whom = district is null ? new Phrase("alla länsdelar", "all districts") : await DistrictLookup.NameAsync(connection, district, Stockholm.Today(clock), cancel);
        var until = order.Until is { } day ? new Phrase($" till och med {day:O}", $" until {day:O}") : new("", "");
        return Outcome.Done("period opened", $"lock {order.Lock}",
            $"Öppnat för {whom.Sv}{until.Sv}: {found.What.Sv} för {found.Span.Sv}. Skäl: {reason}", $"Opened to {whom.En}{until.En}: {found.What.En} for {found.Span.En}. Reason: {reason}");
    }, cancel);

    /// <summary>Takes an opening back, so that the lock holds again.</summary>
    public Task<Outcome> CloseAsync(int opening, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        await PublicationLock.TakeAsync(connection, cancel);
        var locked = await connection.QuerySingleOrDefaultAsync<int?>(new CommandDefinition(
            "update smv.period_opening set closed_by = @by, closed_at = @now where id = @opening and closed_at is null returning lock_id",
            new { opening, by, now = clock.GetUtcNow() }, cancellationToken: cancel));
        if (locked is not { } id || await FindAsync(connection, id, cancel) is not { } found) return Unknown;
        return Outcome.Done("period closed again", $"lock {id}", $"Låst igen: {found.What.Sv} för {found.Span.Sv}.", $"Locked again: {found.What.En} for {found.Span.En}.");
    }, cancel);

    private static string Kept(OrderCheck check, string? reason)
    {
        if (KeptText.FaultOf(reason) is { } fault) check.Refuse(nameof(LockOrder.Reason), fault.Sv, fault.En);
        return check.Text(nameof(LockOrder.Reason), reason, int.MaxValue);
    }

    private static Outcome Unknown => Outcome.Refused("", "Låset finns inte.", "There is no such lock.");

    private static Phrase Named(ReportKind? kind)
    {
        if (kind is null) return new("alla rapporter", "all reports");
        return ReportContract.All.Single(c => c.Kind == kind).Name;
    }

    private static Phrase Span(Month first, Month last) => first == last ? first.InWords() : new($"{first.InWords().Sv}–{last.InWords().Sv}", $"{first.InWords().En}–{last.InWords().En}");

    private static async Task<Found?> FindAsync(NpgsqlConnection connection, int id, CancellationToken cancel) =>
        await connection.QuerySingleOrDefaultAsync<Row?>(new CommandDefinition(
            "select kind, lower(months) as \"First\", (upper(months) - interval '1 month')::date as \"Last\" from smv.period_lock where id = @id", new { id }, cancellationToken: cancel)) is { } row
            ? new(Named((ReportKind?)row.Kind), Span(row.First, row.Last)) : null;

    private sealed record Row(short? Kind, Month First, Month Last);

    private sealed record Found(Phrase What, Phrase Span);
}
