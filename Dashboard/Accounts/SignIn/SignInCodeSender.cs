using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using SmvInsights.Dashboard.Accounts.Storage;

namespace SmvInsights.Dashboard.Accounts.SignIn;

/// <summary>Mails a steering-group member a code of six digits, good for ten minutes and one sign-in; at most three in a quarter of an hour and ten a day.</summary>
public sealed class SignInCodeSender(
    NpgsqlDataSource database, UserManager<Account> accounts, IPasswordHasher<Account> hasher, SignInCodeMail mail, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private static readonly Account Stranger = new() { DisplayName = "", Role = "" };

    /// <summary>Does nothing, in about the same time, for an address that no active member has.</summary>
    public async Task SendAsync(string email, CancellationToken cancel)
    {
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        var account = await accounts.FindByEmailAsync(email);
        var hash = hasher.HashPassword(account ?? Stranger, code);
        if (account is not { Active: true, Role: Roles.Member }) return;

        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (!await KeepAsync(connection, account.Id, hash)) return;
        var letter = await mail.EnqueueAsync(connection, account, code, cancel);
        await transaction.CommitAsync(cancel);
        await mail.NudgeAsync(letter, cancel);
    }

    /// <returns>False when the member has had enough codes for now.</returns>
    private async Task<bool> KeepAsync(NpgsqlConnection connection, Guid account, string hash)
    {
        var now = clock.GetUtcNow();
        await connection.ExecuteAsync("select from accounts.account where id = @account for update", new { account });
        await connection.ExecuteAsync(
            "delete from accounts.sign_in_code where account_id = @account and sent_at < @dayAgo", new { account, dayAgo = now.AddDays(-1) });
        return await connection.ExecuteAsync("""
            insert into accounts.sign_in_code (id, account_id, hash, sent_at, expires_at)
            select @id, @account, @hash, @now, @expires
            from accounts.sign_in_code where account_id = @account
            having count(*) < 10 and count(*) filter (where sent_at > @recently) < 3
            """,
            new { id = Guid.CreateVersion7(), account, hash, now, expires = now + Lifetime, recently = now.AddMinutes(-15) }) == 1;
    }
}
