using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Deadlines;

/// <summary>Sets the day of a steering group's meeting, or strikes it.</summary>
public sealed class MeetingEntry(OrganisationChange change, TimeProvider clock)
{
    private const string GroupSql = """
        select g.id, n.name_sv as "Sv", n.name_en as "En" from smv.steering_group g
        join smv.steering_group_name n on n.steering_group_id = g.id where g.code = @group order by n.valid @> @day desc limit 1
        """;

    private const string HasAgendaSql = "select exists (select from reports.agenda_item i join reports.meeting m on m.id = i.meeting_id where m.steering_group_id = @Id and m.held_on = @day)";

    /// <param name="group">Code.</param>
    public Task<Outcome> SetAsync(string group, DateOnly? day, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        if (day is not { } date) return Outcome.Refused("Day", "Ange ett datum.", "Give a date.");
        if (date.Year < 2000 || date > Stockholm.Today(clock).AddYears(3)) return Outcome.Refused("Day", "Välj en dag högst tre år bort.", "Choose a day at most three years ahead.");
        if (await FindAsync(connection, group, date, cancel) is not { } found) return Unknown;
        var written = await connection.ExecuteAsync(new CommandDefinition(
            "insert into reports.meeting (steering_group_id, held_on, set_at) values (@Id, @date, @now) on conflict do nothing",
            new { found.Id, date, now = clock.GetUtcNow() }, cancellationToken: cancel));
        return written == 0
            ? Outcome.Refused("Day", "Gruppen sammanträder redan den dagen.", "The group already meets on that day.")
            : Outcome.Done("meeting set", $"group {group}", $"{found.Sv} sammanträder {date:O}.", $"{found.En} meets on {date:O}.");
    }, cancel);

    public Task<Outcome> StrikeAsync(string group, DateOnly day, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        if (await FindAsync(connection, group, day, cancel) is not { } found) return Unknown;
        if (await connection.QuerySingleAsync<bool>(new CommandDefinition(HasAgendaSql, new { found.Id, day }, cancellationToken: cancel)))
            return Outcome.Refused("", "Sammanträdet har en dagordning. Stryk dess paragrafer först; det som är beslutat tas inte bort.", "The meeting has an agenda. Strike its items first; what has been decided is not removed.");
        var struck = await connection.ExecuteAsync(new CommandDefinition(
            "delete from reports.meeting where steering_group_id = @Id and held_on = @day", new { found.Id, day }, cancellationToken: cancel));
        return struck == 0
            ? Outcome.Refused("", "Sammanträdet finns inte längre.", "The meeting is no longer there.")
            : Outcome.Done("meeting struck", $"group {group}", $"{found.Sv} sammanträder inte {day:O}.", $"{found.En} does not meet on {day:O}.");
    }, cancel);

    private static Outcome Unknown => Outcome.Refused("", "Gruppen finns inte.", "There is no such group.");

    private static Task<Group?> FindAsync(NpgsqlConnection connection, string group, DateOnly day, CancellationToken cancel) =>
        connection.QuerySingleOrDefaultAsync<Group?>(new CommandDefinition(GroupSql, new { group, day }, cancellationToken: cancel));

    private sealed record Group(short Id, string Sv, string En);
}
