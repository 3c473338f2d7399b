using Dapper;
using Npgsql;

namespace SmvInsights.Dashboard.Accounts.Keys;

/// <param name="Prefix">The start of the key, all that can be shown of it.</param>
public sealed record ApiKeyRow(
    Guid Id, string Prefix, string Label, string Role, string? DistrictCode, string Scope,
    DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt);

/// <summary>All API keys, those in use first.</summary>
public sealed class ApiKeyList(NpgsqlDataSource database)
{
    public async Task<IReadOnlyList<ApiKeyRow>> ReadAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<ApiKeyRow>(new CommandDefinition("""
            select id, prefix, label, role, district_code as DistrictCode, scope, created_at as CreatedAt, created_by as CreatedBy,
              revoked_at as RevokedAt, last_used_at as LastUsedAt
            from accounts.api_key order by revoked_at is not null, role, district_code, created_at
            """, cancellationToken: cancel));
        return rows.AsList();
    }
}
