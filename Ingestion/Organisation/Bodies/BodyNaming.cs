using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Organisation.Bodies;

/// <summary>Another name for a body behind the collaboration, such as a county council that became a region; older reports keep the old one.</summary>
public sealed class BodyNaming(OrganisationChange change, TimeProvider clock)
{
    /// <param name="Body">Its code, e.g. <c>REG</c>.</param>
    /// <param name="From">First day of the name; <c>null</c> corrects the spelling of the one in use.</param>
    public sealed record Order(string Body, string? Name, DateOnly? From);

    private const string StandingSql = """
        select o.id, n.name, (select max(lower(l.valid)) from smv.organisation_name l where l.organisation_id = o.id and lower(l.valid) >= @day) as "Later"
        from smv.organisation o join smv.organisation_name n on n.organisation_id = o.id
        where o.code = @body order by n.valid @> @day desc, lower(n.valid) desc nulls last limit 1
        """;

    private const string RenameSql = """
        update smv.organisation_name set valid = daterange(lower(valid), @day) where organisation_id = @Id and valid @> @day;
        insert into smv.organisation_name (organisation_id, name, valid) values (@Id, @name, daterange(@day, null));
        """;

    private const string CorrectSql = "update smv.organisation_name set name = @name where organisation_id = @Id and valid @> @day";

    public Task<Outcome> RenameAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var check = new OrderCheck();
        var name = check.Text(nameof(order.Name), order.Name);
        if (order.From is { } from) check.Day(nameof(order.From), from);
        var day = order.From ?? Stockholm.Today(clock);
        if (await FindAsync(connection, order.Body, day, cancel) is not { } body) return Outcome.Refused("", "Huvudmannen finns inte.", "There is no such body.");
        if (order.From is not null && body.Later is { } later)
            check.Refuse(nameof(order.From), $"Ett namn börjar redan gälla {later:O}. Välj ett senare datum.", $"A name already begins on {later:O}. Choose a later date.");
        if (check.Failed) return check.Refused;

        await connection.ExecuteAsync(new CommandDefinition(order.From is null ? CorrectSql : RenameSql, new { body.Id, name, day }, cancellationToken: cancel));
        return order.From is null
            ? Outcome.Done("body name corrected", $"body {order.Body}", $"{body.Name} stavas {name}.", $"{body.Name} is spelt {name}.")
            : Outcome.Done("body renamed", $"body {order.Body}", $"{body.Name} heter {name} från och med {day:O}.", $"{body.Name} is called {name} from {day:O}.");
    }, cancel);

    /// <summary>Takes back a name that is still to come.</summary>
    public Task<Outcome> WithdrawAsync(string code, DateOnly from, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
        await FindAsync(connection, code, from, cancel) is { } body
        && await PlannedRows.WithdrawAsync(connection, "smv.organisation_name", "organisation_id", body.Id, from, Stockholm.Today(clock), cancel)
            ? Outcome.Done("body name withdrawn", $"body {code}", $"{code} byter inte namn till {body.Name} {from:O}.", $"{code} does not take the name {body.Name} on {from:O}.")
            : Outcome.Refused("", "Namnet gäller redan och kan inte tas tillbaka. Byt till ett nytt namn i stället.", "The name is already in use and cannot be taken back. Change to a new name instead."), cancel);

    private static Task<Standing?> FindAsync(NpgsqlConnection connection, string body, DateOnly day, CancellationToken cancel) =>
        connection.QuerySingleOrDefaultAsync<Standing>(new CommandDefinition(StandingSql, new { body, day }, cancellationToken: cancel));

    private sealed record Standing(short Id, string Name, DateOnly? Later);
}
