using Dapper;
using Npgsql;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.Reminders;

namespace SmvInsights.Dashboard.Accounts.Administration;

/// <summary>The active accounts that may send in for a district.</summary>
public sealed class ReporterAccounts(NpgsqlDataSource database) : IReporterAccounts
{
    public async Task<IReadOnlyList<MailPerson>> OfDistrictAsync(string district, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<MailPerson>(new CommandDefinition("""
            select display_name as "Name", email as "Email", language as "Tag" from accounts.account
            where active and role = @Reporter and district_code = @district and email is not null order by email
            """, new { district, Roles.Reporter }, cancellationToken: cancel))).AsList();
    }
}
