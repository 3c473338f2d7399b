using Microsoft.AspNetCore.Identity;
using Npgsql;
using SmvInsights.Dashboard.Accounts.Storage;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Dashboard.Accounts.Administration;

/// <summary>What an administrator does to an account that exists. Whoever it concerns is signed out within a minute and signs in anew with the new rights.</summary>
public sealed class AccountChange(UserManager<Account> accounts, NpgsqlDataSource database)
{
    public Task SaveAsync(Account account, AccountTerms terms, string by, CancellationToken cancel)
    {
        terms.PutOn(account);
        return KeepAsync(account, "account changed", by, cancel);
    }

    public Task SetActiveAsync(Account account, bool active, string by, CancellationToken cancel)
    {
        account.Active = active;
        return KeepAsync(account, active ? "account activated" : "account deactivated", by, cancel);
    }

    public async Task UnlockAsync(Account account, string by, CancellationToken cancel)
    {
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        await NoteAsync(account, "account unlocked", by, cancel);
    }

    private async Task KeepAsync(Account account, string what, string by, CancellationToken cancel)
    {
        var result = await accounts.UpdateSecurityStampAsync(account);
        if (!result.Succeeded) throw new InvalidOperationException($"The account could not be saved: {string.Join(' ', result.Errors.Select(e => e.Code))}.");
        await NoteAsync(account, what, by, cancel);
    }

    private async Task NoteAsync(Account account, string what, string by, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await EventLog.AppendAsync(connection, by, what, account.Id.ToString(), cancel);
    }
}
