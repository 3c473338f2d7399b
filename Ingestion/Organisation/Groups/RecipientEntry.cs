using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Organisation.Groups;

/// <summary>Who a group's report is mailed to, from a day to a last one. Nobody is deleted: a recipient ends.</summary>
public sealed class RecipientEntry(OrganisationChange change, TimeProvider clock)
{
    /// <param name="Organisation">What the person stands for: a municipality, an authority, a party; may be empty.</param>
    /// <param name="Language"><c>sv</c> or <c>en</c>.</param>
    /// <param name="From">First day; <c>null</c> for always. Reports that are mailed from it on reach the person.</param>
    /// <param name="LastDay">Last day; <c>null</c> until further notice.</param>
    /// <param name="Role">A <see cref="RecipientRole"/>'s code.</param>
    public sealed record Order(string Group, string? Name, string? Email, string? Organisation, string? Language, DateOnly? From, DateOnly? LastDay, string? Role = RecipientRole.Member);

    private const string AddSql = """
        insert into smv.recipient (steering_group_id, name, email, organisation, role, language, valid)
        values (@group, @name, @email, @organisation, @role, @language, daterange(@from, @to))
        """;

    private const string ChangeSql = """
        update smv.recipient set name = @name, email = @email, organisation = @organisation, role = @role, language = @language, valid = daterange(@from, @to)
        where id = @id and steering_group_id = @group
        """;

    public Task<Outcome> AddAsync(Order order, string by, CancellationToken cancel) =>
        change.MakeAsync(by, connection => WriteAsync(connection, AddSql, null, order, cancel), cancel);

    /// <summary>Other particulars or days for a recipient; with a last day, it ends.</summary>
    public Task<Outcome> ChangeAsync(int id, Order order, string by, CancellationToken cancel) =>
        change.MakeAsync(by, connection => WriteAsync(connection, ChangeSql, id, order, cancel), cancel);

    private async Task<Outcome> WriteAsync(NpgsqlConnection connection, string sql, int? id, Order order, CancellationToken cancel)
    {
        if (await GroupLookup.FindAsync(connection, order.Group, Stockholm.Today(clock), cancel) is not { } group) return GroupLookup.Unknown(nameof(order.Group));
        var check = new OrderCheck();
        var name = check.Text(nameof(order.Name), order.Name, 120);
        var email = check.Email(nameof(order.Email), order.Email);
        var organisation = check.OptionalText(nameof(order.Organisation), order.Organisation, 120);
        if (order.Language is not ("sv" or "en")) check.Refuse(nameof(order.Language), "Välj svenska eller engelska.", "Choose Swedish or English.");
        if (RecipientRole.All.All(r => r.Code != order.Role)) check.Refuse(nameof(order.Role), "Välj en roll.", "Choose a role.");
        var to = order.LastDay?.AddDays(1);
        check.Period(nameof(order.LastDay), order.From, to);
        if (check.Failed) return check.Refused;

        var row = new { id, group = group.Id, name, email, organisation, order.Role, order.Language, order.From, to };
        if (await connection.ExecuteAsync(new CommandDefinition(sql, row, cancellationToken: cancel)) == 0)
            return Outcome.Refused("", "Mottagaren finns inte.", "There is no such recipient.");
        if (order.LastDay is { } last)
            return Outcome.Done("recipient ended", $"group {group.Code}", $"{name} får rapporten till {group.Name.Sv} till och med {last:O}.", $"{name} receives the report to {group.Name.Within().En} until {last:O}.");
        return id is null
            ? Outcome.Done("recipient added", $"group {group.Code}", $"{name} får rapporten till {group.Name.Sv}.", $"{name} receives the report to {group.Name.Within().En}.")
            : Outcome.Done("recipient changed", $"group {group.Code}", $"Uppgifterna om {name}, mottagare i {group.Name.Sv}, är ändrade.", $"The particulars of {name}, a recipient of {group.Name.Within().En}, are changed.");
    }
}
