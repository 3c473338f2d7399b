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
    /// <param name="From">First day; <c>null</c> for always.</param>
    /// <param name="LastDay">Last day; <c>null</c> until further notice.</param>
    public sealed record Order(string Group, string? Name, string? Email, string? Organisation, string? Language, DateOnly? From, DateOnly? LastDay);

    private const string AddSql = """
        insert into smv.recipient (steering_group_id, name, email, organisation, language, valid)
        values (@group, @name, @email, @organisation, @language, daterange(@from, @to))
        """;

    private const string ChangeSql = """
        update smv.recipient set name = @name, email = @email, organisation = @organisation, language = @language, valid = daterange(@from, @to)
        where id = @id and steering_group_id = @group
        """;

    public Task<Outcome> AddAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, connection =>
        WriteAsync(connection, AddSql, null, order, "recipient added", "får rapporten till", "receives the report to", cancel), cancel);

    public Task<Outcome> ChangeAsync(int id, Order order, string by, CancellationToken cancel) => change.MakeAsync(by, connection =>
        WriteAsync(connection, ChangeSql, id, order, "recipient changed", "har ändrade uppgifter hos", "has other particulars with", cancel), cancel);

    /// <param name="lastDay">The last day the report is mailed to the person.</param>
    public Task<Outcome> EndAsync(string code, int id, DateOnly? lastDay, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        if (await GroupLookup.FindAsync(connection, code, Stockholm.Today(clock), cancel) is not { } group) return GroupLookup.Unknown(nameof(Order.Group));
        var check = new OrderCheck();
        var last = check.Day(nameof(Order.LastDay), lastDay);
        if (check.Failed) return check.Refused;
        var name = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition("""
            update smv.recipient set valid = daterange(lower(valid), @end)
            where id = @id and steering_group_id = @group and (lower(valid) is null or lower(valid) < @end) returning name
            """, new { id, group = group.Id, end = last.AddDays(1) }, cancellationToken: cancel));
        return name is null
            ? Outcome.Refused(nameof(Order.LastDay), "Sista dagen ligger före den första.", "The last day is before the first.")
            : Outcome.Done("recipient ended", $"recipient {id}", $"{name} får rapporten till {group.Name.Sv} till och med {last:O}.", $"{name} receives the report to {group.Name.En} until {last:O}.");
    }, cancel);

    private async Task<Outcome> WriteAsync(
        NpgsqlConnection connection, string sql, int? id, Order order, string what, string sv, string en, CancellationToken cancel)
    {
        if (await GroupLookup.FindAsync(connection, order.Group, Stockholm.Today(clock), cancel) is not { } group) return GroupLookup.Unknown(nameof(order.Group));
        var check = new OrderCheck();
        var name = check.Text(nameof(order.Name), order.Name, 120);
        var email = check.Email(nameof(order.Email), order.Email);
        var organisation = check.OptionalText(nameof(order.Organisation), order.Organisation, 120);
        if (order.Language is not ("sv" or "en")) check.Refuse(nameof(order.Language), "Välj svenska eller engelska.", "Choose Swedish or English.");
        var to = order.LastDay?.AddDays(1);
        check.Period(nameof(order.LastDay), order.From, to);
        if (check.Failed) return check.Refused;

        var row = new { id, group = group.Id, name, email, organisation, order.Language, order.From, to };
        return await connection.ExecuteAsync(new CommandDefinition(sql, row, cancellationToken: cancel)) == 0
            ? Outcome.Refused("", "Mottagaren finns inte.", "There is no such recipient.")
            : Outcome.Done(what, $"group {group.Code}", $"{name} {sv} {group.Name.Sv}.", $"{name} {en} {group.Name.En}.");
    }
}
