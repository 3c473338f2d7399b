using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Organisation.Groups;

/// <summary>Whether a group's recipients may take themselves off its report, and who has. Nobody is deleted: the recipient stands, and gets no report until somebody takes it back.</summary>
public sealed class Unsubscribing(OrganisationChange change, TimeProvider clock)
{
    private const string MarkSql = """
        update smv.recipient set unsubscribed_at = case when @off then @now end
        where steering_group_id = @group and lower(email) = lower(@email) and valid @> @today::date and (unsubscribed_at is null) = @off
        returning name
        """;

    /// <summary>Lets the group's recipients unsubscribe by a link in the letter, or no more. Those who have stay off.</summary>
    public Task<Outcome> AllowAsync(string code, bool allowed, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        if (await GroupLookup.FindAsync(connection, code, Stockholm.Today(clock), cancel) is not { } group) return GroupLookup.Unknown("");
        await connection.ExecuteAsync(new CommandDefinition(
            "update smv.steering_group set may_unsubscribe = @allowed where id = @Id", new { allowed, group.Id }, cancellationToken: cancel));
        return allowed
            ? Outcome.Done("unsubscribing allowed", $"group {code}", $"Mottagare i {group.Name.Sv} får avanmäla sig från rapporten.", $"Recipients of {group.Name.Within().En} may unsubscribe from the report.")
            : Outcome.Done("unsubscribing ended", $"group {code}", $"Mottagare i {group.Name.Sv} får inte längre avanmäla sig själva.", $"Recipients of {group.Name.Within().En} may no longer unsubscribe themselves.");
    }, cancel);

    /// <summary>Takes the recipient off the report, or on again; refused where that is so already.</summary>
    /// <param name="by">Who orders it; <c>null</c> for the recipient, which the group must allow.</param>
    public Task<Outcome> MarkAsync(string code, string email, bool off, string? by, CancellationToken cancel) => change.MakeAsync(by ?? email, async connection =>
    {
        var (today, now) = (Stockholm.Today(clock), clock.GetUtcNow());
        if (await GroupLookup.FindAsync(connection, code, today, cancel) is not { } group) return GroupLookup.Unknown("");
        if (by is null && !await MayAsync(connection, group.Id, cancel))
            return Outcome.Refused("", "Gruppen har ingen avanmälan. Länssamordnaren ändrar mottagarna.", "The group has no unsubscribing. The county coordinator changes its recipients.");
        var name = await connection.QueryFirstOrDefaultAsync<string?>(new CommandDefinition(MarkSql, new { off, now, group = group.Id, email, today }, cancellationToken: cancel));
        if (name is null) return Outcome.Refused("", "Det är redan så.", "That is so already.");
        return off
            ? Outcome.Done("recipient unsubscribed", $"group {code}", $"{name} har avanmält sig från rapporten till {group.Name.Sv}.", $"{name} has unsubscribed from the report to {group.Name.Within().En}.")
            : Outcome.Done("recipient subscribed again", $"group {code}", $"{name} får rapporten till {group.Name.Sv} igen.", $"{name} receives the report to {group.Name.Within().En} again.");
    }, cancel);

    private static Task<bool> MayAsync(NpgsqlConnection connection, short group, CancellationToken cancel) => connection.QuerySingleAsync<bool>(
        new CommandDefinition("select may_unsubscribe from smv.steering_group where id = @group", new { group }, cancellationToken: cancel));
}
