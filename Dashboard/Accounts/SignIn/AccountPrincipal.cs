using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SmvInsights.Dashboard.Accounts.Storage;

namespace SmvInsights.Dashboard.Accounts.SignIn;

/// <summary>Puts what <see cref="AccountClaims"/> reads into the cookie; renewed with the security stamp every minute.</summary>
public sealed class AccountPrincipal(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account account)
    {
        var identity = await base.GenerateClaimsAsync(account);
        identity.AddClaims(AccountClaims.Of(account.DisplayName, account.Role, account.DistrictCode, account.Scope, account.SteeringGroup, account.Language));
        return identity;
    }
}
