using Dapper;
using Npgsql;

namespace SmvInsights.Dashboard.Accounts.Administration;

/// <param name="Locked">Too many wrong passwords; opens by itself after a quarter of an hour, or when an administrator unlocks it.</param>
/// <param name="HasPassword">False for members, and for those who have not used their invitation yet.</param>
public sealed record AccountRow(
    Guid Id, string Email, string DisplayName, string Role, string? DistrictCode, string Scope, string? SteeringGroup,
    string Language, bool Active, bool Locked, bool HasPassword, DateTimeOffset? SignedInAt);

/// <summary>All accounts, by role and name.</summary>
public sealed class AccountList(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Sql = """
        select id, email, display_name as DisplayName, role, district_code as DistrictCode, scope, steering_group as SteeringGroup,
          language, active, coalesce(lockout_end > @now, false) as Locked, password_hash is not null as HasPassword, signed_in_at as SignedInAt
        from accounts.account
        """;

    public async Task<IReadOnlyList<AccountRow>> ReadAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<AccountRow>(new CommandDefinition(
            Sql + """
             order by not active, array_position('{administrator,coordinator,reporter,member}', role),
              (select sort from smv.district where code = district_code), display_name collate "sv-x-icu"
            """,
            new { now = clock.GetUtcNow() }, cancellationToken: cancel));
        return rows.AsList();
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<bool>(new CommandDefinition("select not exists (select from accounts.account)", cancellationToken: cancel));
    }

    /// <returns><c>null</c> when there is none.</returns>
    public async Task<AccountRow?> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<AccountRow>(new CommandDefinition(
            Sql + " where id = @id", new { id, now = clock.GetUtcNow() }, cancellationToken: cancel));
    }
}
