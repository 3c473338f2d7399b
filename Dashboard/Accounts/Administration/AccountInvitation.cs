using Microsoft.AspNetCore.Identity;
using Npgsql;
using SmvInsights.Dashboard.Accounts.SignIn;
using SmvInsights.Dashboard.Accounts.Storage;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Dashboard.Accounts.Administration;

/// <summary>Makes an account without a password and the link with which its holder sets one.</summary>
public sealed class AccountInvitation(UserManager<Account> accounts, PasswordLink links, NpgsqlDataSource database, TimeProvider clock)
{
    /// <returns>The new account, or <c>null</c> when the address has one already or is no address.</returns>
    public async Task<Account?> MakeAsync(string email, AccountTerms terms, string by, CancellationToken cancel)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(), UserName = email.Trim(), Email = email.Trim(), EmailConfirmed = true,
            DisplayName = terms.DisplayName, Role = terms.Role, CreatedAt = clock.GetUtcNow(),
        };
        terms.PutOn(account);
        if (!(await accounts.CreateAsync(account)).Succeeded) return null;
        await NoteAsync(account, "account made", by, cancel);
        return account;
    }

    /// <returns>Path and query of a one-time link; earlier links of the account stay good until one is used.</returns>
    public async Task<string> LinkAsync(Account account, string by, CancellationToken cancel)
    {
        await NoteAsync(account, "password link made", by, cancel);
        return await links.MakeAsync(account);
    }

    private async Task NoteAsync(Account account, string what, string by, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await EventLog.AppendAsync(connection, by, what, account.Id.ToString(), cancel);
    }
}
