using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Groups;

namespace SmvInsights.Dashboard.Pages.Organisation.People;

/// <summary>Somebody who holds, has held or will hold a role.</summary>
/// <param name="District">Code, for a role of a district.</param>
/// <param name="Group">Code, for a role of a steering group.</param>
/// <param name="To">First day no longer, <c>null</c> until further notice.</param>
public sealed record RoleHolder(int Id, string Role, string? District, string? Group, string Name, string Email, DateOnly? From, DateOnly? To)
{
    public RoleKind Kind => RoleKind.Find(Role) ?? throw new InvalidOperationException($"'{Role}' is not a role.");
}

/// <summary>Reads everyone with a role, in the order of the roles.</summary>
public sealed class RoleHolderReader(NpgsqlDataSource database)
{
    private const string Sql = """
        select h.id, h.role, d.code as "District", g.code as "Group", h.name, h.email, lower(h.valid) as "From", upper(h.valid) as "To"
        from smv.role_holder h left join smv.district d on d.id = h.district_id left join smv.steering_group g on g.id = h.steering_group_id
        order by g.sort nulls first, d.sort nulls first, lower(h.valid) nulls first, h.name collate "sv-x-icu"
        """;

    public async Task<IReadOnlyList<RoleHolder>> ReadAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<RoleHolder>(new CommandDefinition(Sql, cancellationToken: cancel));
        var order = RoleKind.All.Select((kind, place) => (kind.Code, place)).ToDictionary(k => k.Code, k => k.place);
        return [.. rows.OrderBy(r => order[r.Role])];
    }
}
