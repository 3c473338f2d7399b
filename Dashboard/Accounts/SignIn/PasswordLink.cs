using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using SmvInsights.Dashboard.Accounts.Storage;

namespace SmvInsights.Dashboard.Accounts.SignIn;

public enum PasswordLinkOutcome
{
    Set,

    /// <summary>Used, too old, or not one of ours.</summary>
    LinkSpent,

    TooWeak,
}

/// <summary>A link with which its holder sets the account's password, once, within three days. Setting it also unlocks the account and signs it out everywhere.</summary>
public sealed class PasswordLink(UserManager<Account> accounts)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    /// <returns>Path and query, without host.</returns>
    public async Task<string> MakeAsync(Account account) =>
        QueryHelpers.AddQueryString("/valj-losenord", new Dictionary<string, string?>
        {
            ["account"] = account.Id.ToString(),
            ["token"] = await accounts.GeneratePasswordResetTokenAsync(account),
        });

    public async Task<string?> EmailOfAsync(Guid id) => (await accounts.FindByIdAsync(id.ToString()))?.Email;

    public async Task<PasswordLinkOutcome> UseAsync(Guid id, string token, string password)
    {
        var account = await accounts.FindByIdAsync(id.ToString());
        if (account is not { Active: true }) return PasswordLinkOutcome.LinkSpent;
        var result = await accounts.ResetPasswordAsync(account, token, password);
        if (!result.Succeeded)
            return result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.InvalidToken)) ? PasswordLinkOutcome.LinkSpent : PasswordLinkOutcome.TooWeak;
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        return PasswordLinkOutcome.Set;
    }
}
