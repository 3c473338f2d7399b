using Microsoft.AspNetCore.Identity;
using SmvInsights.Dashboard.Accounts.Storage;

namespace SmvInsights.Dashboard.Accounts.SignIn;

/// <summary>Signs in by e-mail and password. Five wrong tries lock the account for a quarter of an hour.</summary>
public sealed class PasswordSignIn(SignInManager<Account> signIn, UserManager<Account> accounts, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    private static readonly Account Stranger = new() { DisplayName = "", Role = "" };
    private static string? _strangersHash;

    /// <returns>Whether the visitor is signed in now; why not is not told, so that nobody can try out who has an account.</returns>
    public async Task<bool> TryAsync(string email, string password)
    {
        var account = await accounts.FindByEmailAsync(email);
        if (account?.PasswordHash is null)
        {
            TakeAsLongAsForAnAccount(password);
            return false;
        }
        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (!result.Succeeded) return false;
        account.SignedInAt = clock.GetUtcNow();
        await accounts.UpdateAsync(account);
        return true;
    }

    private void TakeAsLongAsForAnAccount(string password)
    {
        _strangersHash ??= hasher.HashPassword(Stranger, "nobody has this password");
        hasher.VerifyHashedPassword(Stranger, _strangersHash, password);
    }
}
