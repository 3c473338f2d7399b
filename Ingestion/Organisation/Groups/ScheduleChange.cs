using Dapper;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Groups;

/// <summary>When a group's report is made and mailed, and whether it is at all. A new schedule holds from now: it has missed nothing.</summary>
public sealed class ScheduleChange(OrganisationChange change, TimeProvider clock)
{
    /// <param name="Schedule">What the scheduler has read, Europe/Stockholm.</param>
    /// <param name="Told">The schedule in words, where there are any.</param>
    public sealed record Order(string Group, string Schedule, Phrase? Told = null);

    public Task<Outcome> RescheduleAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        if (await GroupLookup.FindAsync(connection, order.Group, Stockholm.Today(clock), cancel) is not { } group) return GroupLookup.Unknown(nameof(order.Group));
        if (group.Schedule == order.Schedule) return Outcome.Refused(nameof(order.Schedule), "Det är redan gruppens schema.", "That is the group's schedule already.");
        await connection.ExecuteAsync(new CommandDefinition(
            "update smv.steering_group set schedule = @Schedule, schedule_since = now() where id = @Id", new { order.Schedule, group.Id }, cancellationToken: cancel));
        return Outcome.Done("schedule changed", $"group {group.Code}",
            $"{group.Name.Sv} får rapporten på nya tider ({order.Told?.Sv ?? order.Schedule}).", $"{group.Name.En} receives the report at new times ({order.Told?.En ?? order.Schedule}).");
    }, cancel);

    /// <summary>Stops the runs for a while, or lets them go on; runs of the pause are not caught up.</summary>
    public Task<Outcome> PauseAsync(string code, bool paused, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        if (await GroupLookup.FindAsync(connection, code, Stockholm.Today(clock), cancel) is not { } group) return GroupLookup.Unknown(nameof(Order.Group));
        if (group.Paused == paused) return Outcome.Refused("", "Så är det redan.", "It is so already.");
        await connection.ExecuteAsync(new CommandDefinition(
            "update smv.steering_group set paused = @paused, schedule_since = now() where id = @Id", new { paused, group.Id }, cancellationToken: cancel));
        return paused
            ? Outcome.Done("runs paused", $"group {code}", $"Utskicken till {group.Name.Sv} är pausade.", $"The mailings to {group.Name.Within().En} are paused.")
            : Outcome.Done("runs resumed", $"group {code}", $"Utskicken till {group.Name.Sv} går igen.", $"The mailings to {group.Name.Within().En} go on.");
    }, cancel);
}
