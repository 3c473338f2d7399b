using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using SmvInsights.Dashboard.Accounts.Storage;
using SmvInsights.Dashboard.Hosting;

namespace SmvInsights.Dashboard.Accounts.Administration;

/// <summary>Makes an administrator, or finds the one there is, and prints a one-time link to set a password.</summary>
public sealed class CreateAdministrator(UserManager<Account> accounts, AccountInvitation invitation, SmvOptions site) : ICommand
{
    public string Name => "create-admin";

    public string Usage => "makes an administrator and prints a one-time link to set the password: create-admin --email name@example.org";

    public async Task<int> RunAsync(IConfiguration options, CancellationToken cancel)
    {
        if (!MailAddress.TryCreate(options["email"], out var address)) throw new StartFault(Usage);
        var account = await accounts.FindByEmailAsync(address.Address)
            ?? await invitation.MakeAsync(address.Address, new AccountTerms(address.Address, Roles.Administrator, null, "", null, "sv"), Name, cancel);
        if (account is not { Role: Roles.Administrator, Active: true })
            throw new StartFault($"{address.Address} belongs to an account that is not an active administrator. Choose another address.");
        Console.WriteLine("Open this link within three days and choose a password. It works once. Its first part is Smv:PublicUrl: put your own address there if the site has another.");
        Console.WriteLine(site.PublicUrl + await invitation.LinkAsync(account, Name, cancel));
        return 0;
    }
}
