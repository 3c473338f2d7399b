using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Organisation.Groups;

/// <summary>Another name for a steering group, from a day on; reports made before keep the old one.</summary>
public sealed class GroupNaming(OrganisationChange change, TimeProvider clock)
{
    /// <param name="From">First day of the name; <c>null</c> corrects the spelling of the one in use.</param>
    public sealed record Order(string Group, string? NameSv, string? NameEn, DateOnly? From);

    public Task<Outcome> RenameAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var today = Stockholm.Today(clock);
        if (await GroupLookup.FindAsync(connection, order.Group, today, cancel) is not { } group) return GroupLookup.Unknown(nameof(order.Group));
        var check = new OrderCheck();
        var name = check.Both(nameof(order.NameSv), order.NameSv, nameof(order.NameEn), order.NameEn);
        if (order.From is { } day) check.Day(nameof(order.From), day);
        if (check.Failed) return check.Refused;

        if (order.From is { } from) await DatedNames.OfGroups.RenameAsync(connection, check, nameof(order.From), group.Id, name, from, cancel);
        else await DatedNames.OfGroups.CorrectAsync(connection, group.Id, name, today, cancel);
        if (check.Failed) return check.Refused;
        return order.From is null
            ? Outcome.Done("group name corrected", $"group {group.Code}", $"{group.Name.Sv} stavas {name.Sv}.", $"{group.Name.En} is spelt {name.En}.")
            : Outcome.Done("group renamed", $"group {group.Code}",
                $"{group.Name.Sv} heter {name.Sv} från och med {order.From:O}.", $"{group.Name.En} is called {name.En} from {order.From:O}.");
    }, cancel);

    /// <summary>Takes back a name that is still to come.</summary>
    public Task<Outcome> WithdrawAsync(string code, DateOnly from, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var today = Stockholm.Today(clock);
        if (await GroupLookup.FindAsync(connection, code, today, cancel) is not { } group) return GroupLookup.Unknown(nameof(Order.Group));
        return await PlannedRows.WithdrawAsync(connection, "smv.steering_group_name", "steering_group_id", group.Id, from, today, cancel)
            ? Outcome.Done("group name withdrawn", $"group {code}", $"{group.Name.Sv} byter inte namn {from:O}.", $"{group.Name.En} does not change its name on {from:O}.")
            : Outcome.Refused("", "Namnet gäller redan och kan inte tas tillbaka. Byt till ett nytt namn i stället.", "The name is already in use and cannot be taken back. Change to a new name instead.");
    }, cancel);
}
