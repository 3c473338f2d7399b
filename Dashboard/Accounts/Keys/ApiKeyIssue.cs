using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Dashboard.Accounts.Keys;

/// <param name="Label">What uses it, as people call it: "Socialtjänstens verksamhetssystem, Piteå".</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Scope">See <see cref="Ingestion.Organisation.Mandate.Scope"/>.</param>
public sealed record NewApiKey(string Label, string Role, string? District, string Scope = "");

/// <summary>Makes API keys and takes them back.</summary>
public sealed class ApiKeyIssue(NpgsqlDataSource database, TimeProvider clock)
{
    /// <returns>The key itself, which is not kept and cannot be shown again.</returns>
    public async Task<string> IssueAsync(NewApiKey wanted, string by, CancellationToken cancel)
    {
        var key = ApiKeyText.Random();
        var id = Guid.CreateVersion7();
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync("""
            insert into accounts.api_key (id, prefix, hash, label, role, district_code, scope, created_at, created_by)
            values (@id, @Prefix, @Hash, @Label, @Role, @District, @Scope, @now, @by)
            """,
            new { id, key.Prefix, key.Hash, wanted.Label, wanted.Role, wanted.District, wanted.Scope, now = clock.GetUtcNow(), by });
        await EventLog.AppendAsync(connection, by, "api key made", key.Prefix, cancel);
        return key.Value;
    }

    /// <summary>From now on the key is unknown.</summary>
    public async Task RevokeAsync(Guid id, string by, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var prefix = await connection.QuerySingleOrDefaultAsync<string>(
            "update accounts.api_key set revoked_at = @now where id = @id and revoked_at is null returning prefix", new { id, now = clock.GetUtcNow() });
        if (prefix is not null) await EventLog.AppendAsync(connection, by, "api key revoked", prefix, cancel);
    }
}
