using System.Net;
using Microsoft.AspNetCore.Identity;
using SmvInsights.Dashboard.Accounts.Administration;
using SmvInsights.Dashboard.Accounts.Storage;

namespace SmvInsights.Dashboard.Accounts.Demo;

/// <summary>In a demonstration, anyone at the machine itself takes any role with one click.</summary>
public sealed class DemoSignIn(Demonstration demonstration, AccountList list, UserManager<Account> accounts, SignInManager<Account> signIn, TimeProvider clock)
{
    /// <returns>The roles on offer; none unless this is a demonstration and the visitor sits at the machine.</returns>
    public async Task<IReadOnlyList<AccountRow>> OffersAsync(HttpContext visitor, CancellationToken cancel) =>
        MayUse(visitor) ? [.. (await list.ReadAsync(cancel)).Where(a => a.Active && IsCast(a.Email))] : [];

    /// <returns>Whether the visitor is signed in now.</returns>
    public async Task<bool> TryAsync(HttpContext visitor, Guid id)
    {
        if (!MayUse(visitor)) return false;
        var account = await accounts.FindByIdAsync(id.ToString());
        if (account is not { Active: true } || !IsCast(account.Email!)) return false;
        account.SignedInAt = clock.GetUtcNow();
        await accounts.UpdateAsync(account);
        await signIn.SignInAsync(account, isPersistent: false);
        return true;
    }

    /// <summary>A proxy on the same machine makes everyone seem to sit at it, so neither a forwarded request nor a foreign host name counts.</summary>
    private bool MayUse(HttpContext visitor) =>
        demonstration.IsOn
        && visitor.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && visitor.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
        && !visitor.Request.Headers.ContainsKey("Forwarded")
        && !visitor.Request.Headers.Keys.Any(h => h.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase));

    private static bool IsCast(string email) => email.EndsWith("@" + DemoCast.Domain, StringComparison.OrdinalIgnoreCase);
}
