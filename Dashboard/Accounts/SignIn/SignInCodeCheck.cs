using Dapper;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using SmvInsights.Dashboard.Accounts.Storage;

namespace SmvInsights.Dashboard.Accounts.SignIn;

/// <summary>Signs a member in by the latest code mailed to them. A code works once, and five wrong tries spend it.</summary>
public sealed class SignInCodeCheck(
    NpgsqlDataSource database, SignInManager<Account> signIn, UserManager<Account> accounts, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    private sealed record Candidate(Guid Id, string Hash);

    /// <returns>Whether the visitor is signed in now, on this device for thirty days.</returns>
    public async Task<bool> TryAsync(string email, string code, CancellationToken cancel)
    {
        var account = await accounts.FindByEmailAsync(email);
        if (account is not { Active: true, Role: Roles.Member }) return false;
        await using var connection = await database.OpenConnectionAsync(cancel);
        var candidate = await CountTryAsync(connection, account.Id);
        if (candidate is null) return false;
        if (hasher.VerifyHashedPassword(account, candidate.Hash, code) == PasswordVerificationResult.Failed) return false;
        if (!await SpendAsync(connection, candidate.Id)) return false;

        account.SignedInAt = clock.GetUtcNow();
        await accounts.UpdateAsync(account);
        await signIn.SignInAsync(account, SignInCookie.RememberedFrom(clock.GetUtcNow()));
        return true;
    }

    /// <summary>Counts the try before the code is looked at, so that many at once gain nothing.</summary>
    private Task<Candidate?> CountTryAsync(NpgsqlConnection connection, Guid account) =>
        connection.QuerySingleOrDefaultAsync<Candidate>("""
            update accounts.sign_in_code set tries = tries + 1
            where id = (select id from accounts.sign_in_code where account_id = @account order by sent_at desc limit 1)
              and used_at is null and expires_at > @now and tries < 5
            returning id, hash
            """, new { account, now = clock.GetUtcNow() });

    private async Task<bool> SpendAsync(NpgsqlConnection connection, Guid id) =>
        await connection.ExecuteAsync(
            "update accounts.sign_in_code set used_at = @now where id = @id and used_at is null", new { id, now = clock.GetUtcNow() }) == 1;
}
