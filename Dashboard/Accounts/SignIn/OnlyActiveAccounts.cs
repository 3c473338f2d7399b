using Microsoft.AspNetCore.Identity;
using SmvInsights.Dashboard.Accounts.Storage;

namespace SmvInsights.Dashboard.Accounts.SignIn;

/// <summary>Nobody signs in, or stays signed in, with a deactivated account.</summary>
public sealed class OnlyActiveAccounts : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account account) => Task.FromResult(account.Active);
}
