using System.Buffers.Text;
using System.Security.Cryptography;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using SmvInsights.Dashboard.Accounts.Administration;
using SmvInsights.Dashboard.Accounts.Keys;
using SmvInsights.Dashboard.Accounts.Storage;

namespace SmvInsights.Dashboard.Accounts.Demo;

/// <summary>Accounts and API keys for every role and district, their secrets in <see cref="DemoFile"/>. What is there stays; what is missing, in the file or the database, is made.</summary>
public sealed class DemoAccounts(NpgsqlDataSource database, UserManager<Account> accounts, AccountInvitation invitation, ApiKeyIssue keys)
{
    private const string By = "demonstration";

    public async Task EnsureAsync(string dataDirectory, CancellationToken cancel)
    {
        var known = DemoFile.ReadFrom(dataDirectory) ?? new DemoFile([], []);
        var cast = DemoCast.For(await DistrictsAsync());

        var people = new List<DemoAccount>();
        foreach (var person in cast) people.Add(await KeepOrAdmitAsync(person, known.Accounts.FirstOrDefault(a => a.Email == person.Email), cancel));

        var inForce = await KeysInForceAsync();
        var programs = new List<DemoKey>();
        foreach (var (role, district) in cast.Select(p => (p.Terms.Role, p.Terms.District)).Distinct())
            programs.Add(known.ApiKeys.FirstOrDefault(k => k.Role == role && k.District == district && inForce.Contains(new ApiKeyText(k.Key).Prefix))
                ?? new DemoKey(role, district, await keys.IssueAsync(new NewApiKey("Demonstration", role, district), By, cancel)));

        if (people.SequenceEqual(known.Accounts) && programs.SequenceEqual(known.ApiKeys)) return;
        new DemoFile(people, programs).WriteTo(dataDirectory);
        await ForgetKeysBesideAsync(programs);
    }

    private async Task<IReadOnlyList<string>> DistrictsAsync()
    {
        await using var connection = await database.OpenConnectionAsync();
        return (await connection.QueryAsync<string>("select code from smv.district where not is_county and upper_inf(valid) order by sort")).AsList();
    }

    private async Task<DemoAccount> KeepOrAdmitAsync(DemoPerson person, DemoAccount? known, CancellationToken cancel)
    {
        var account = await accounts.FindByEmailAsync(person.Email);
        if (known is not null && account?.PasswordHash is not null) return known;
        account ??= await invitation.MakeAsync(person.Email, person.Terms, By, cancel)
            ?? throw new InvalidOperationException("A demonstration account could not be made.");
        var password = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(15));
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        await accounts.UpdateSecurityStampAsync(account);
        return new DemoAccount(person.Terms.Role, person.Email, password, person.Terms.District);
    }

    private async Task<HashSet<string>> KeysInForceAsync()
    {
        await using var connection = await database.OpenConnectionAsync();
        return [.. await connection.QueryAsync<string>("select prefix from accounts.api_key where revoked_at is null")];
    }

    /// <summary>Keys of a file that was lost: nobody holds them.</summary>
    private async Task ForgetKeysBesideAsync(IEnumerable<DemoKey> programs)
    {
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync(
            "delete from accounts.api_key where created_by = @By and prefix <> all (@prefixes)",
            new { By, prefixes = programs.Select(p => new ApiKeyText(p.Key).Prefix).ToArray() });
    }
}
