using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Ingestion.Organisation.Groups;

/// <summary>Who holds a role, from a day to a last one. Nobody is deleted: an appointment ends.</summary>
public sealed class RoleAppointment(OrganisationChange change)
{
    /// <param name="Role">A <see cref="RoleKind.Code"/>.</param>
    /// <param name="District">Code of the district, for a role of a district.</param>
    /// <param name="Group">Code of the steering group, for a role of a group.</param>
    /// <param name="LastDay">Last day; <c>null</c> until further notice.</param>
    /// <param name="Succeeds">Whether whoever holds the role until further notice leaves it the day before.</param>
    public sealed record Order(
        string? Role, string? District, string? Group, string? Name, string? Email, DateOnly? From, DateOnly? LastDay, bool Succeeds = false);

    private const string PlaceSql = """
        select (select id from smv.district where code = @district and not is_county) as "District",
               (select id from smv.steering_group where code = @group) as "Group"
        """;

    private const string HeldSql = """
        select name from smv.role_holder
        where role = @role and district_id is not distinct from @district and steering_group_id is not distinct from @group
          and valid && daterange(@from, @to) and id is distinct from @id and (@single or lower(email) = @email)
        order by lower(valid) nulls first
        """;

    private const string SucceedSql = """
        update smv.role_holder set valid = daterange(lower(valid), @from)
        where role = @role and district_id is not distinct from @district and steering_group_id is not distinct from @group
          and upper(valid) is null and (lower(valid) is null or lower(valid) < @from) and id is distinct from @id
        """;

    private const string AppointSql = """
        insert into smv.role_holder (role, district_id, steering_group_id, name, email, valid)
        values (@role, @district, @group, @name, @email, daterange(@from, @to))
        """;

    private const string ChangeSql = "update smv.role_holder set name = @name, email = @email, valid = daterange(@from, @to) where id = @id";

    public Task<Outcome> AppointAsync(Order order, string by, CancellationToken cancel) =>
        change.MakeAsync(by, connection => WriteAsync(connection, AppointSql, null, order, cancel), cancel);

    /// <summary>Other particulars or days for an appointment; the role itself stays.</summary>
    public Task<Outcome> ChangeAsync(int id, Order order, string by, CancellationToken cancel) =>
        change.MakeAsync(by, connection => WriteAsync(connection, ChangeSql, id, order with { Succeeds = false }, cancel), cancel);

    private static async Task<Outcome> WriteAsync(NpgsqlConnection connection, string sql, int? id, Order order, CancellationToken cancel)
    {
        var check = new OrderCheck();
        var name = check.Text(nameof(order.Name), order.Name, 120);
        var email = check.Email(nameof(order.Email), order.Email);
        var to = order.LastDay?.AddDays(1);
        check.Period(nameof(order.LastDay), order.From, to);
        if (order.Succeeds) check.Day(nameof(order.From), order.From);
        if (RoleKind.Find(order.Role) is not { } role)
        {
            check.Refuse(nameof(order.Role), "Välj en roll.", "Choose a role.");
            return check.Refused;
        }
        var place = await connection.QuerySingleAsync<Place>(new CommandDefinition(PlaceSql, new { order.District, order.Group }, cancellationToken: cancel));
        if (role.Of == RoleOf.District && place.District is null) check.Refuse(nameof(order.District), "Välj länsdel.", "Choose a district.");
        if (role.Of == RoleOf.Group && place.Group is null) check.Refuse(nameof(order.Group), "Välj styrgrupp.", "Choose a steering group.");
        if (check.Failed) return check.Refused;

        var row = new
        {
            id, role = role.Code, district = role.Of == RoleOf.District ? place.District : null, group = role.Of == RoleOf.Group ? place.Group : null,
            name, email, from = order.From, to, single = role.Single,
        };
        if (order.Succeeds) await connection.ExecuteAsync(new CommandDefinition(SucceedSql, row, cancellationToken: cancel));
        if ((await connection.QueryAsync<string>(new CommandDefinition(HeldSql, row, cancellationToken: cancel))).FirstOrDefault() is { } holder)
            return Outcome.Refused(nameof(order.From),
                $"{holder} har rollen under den tiden. Avsluta först det uppdraget, eller välj andra dagar.", $"{holder} holds the role at that time. End that appointment first, or choose other days.");
        if (await connection.ExecuteAsync(new CommandDefinition(sql, row, cancellationToken: cancel)) == 0) return Outcome.Refused("", "Uppdraget finns inte.", "There is no such appointment.");
        return Told(id is null, role, name, order);
    }

    private static Outcome Told(bool isNew, RoleKind role, string name, Order order)
    {
        var (sv, en) = (role.Name.Sv.ToLowerInvariant(), role.Name.En.ToLowerInvariant());
        if (order.LastDay is { } last) return Outcome.Done("appointment ended", $"role {role.Code}", $"{name} är {sv} till och med {last:O}.", $"{name} is {en} until {last:O}.");
        return isNew
            ? Outcome.Done("role appointed", $"role {role.Code}", $"{name} är {sv}{(order.From is { } f ? $" från och med {f:O}" : "")}.", $"{name} is {en}{(order.From is { } d ? $" from {d:O}" : "")}.")
            : Outcome.Done("appointment changed", $"role {role.Code}", $"Uppgifterna om {name}, {sv}, är ändrade.", $"The particulars of {name}, {en}, are changed.");
    }

    private sealed record Place(short? District, short? Group);
}
