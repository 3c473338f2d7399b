using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SmvInsights.Dashboard.Accounts.Storage;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Pages.Deliveries;

/// <summary>Sends a mail that shows that mail works, to the one who asked for it.</summary>
public sealed class TestMail(MailQueue queue, UserManager<Account> accounts, IOptions<MailOptions> mail)
{
    /// <returns>The delivery, and where it goes.</returns>
    public async Task<(Guid Id, string Email)> SendAsync(ClaimsPrincipal visitor, Language language, CancellationToken cancel)
    {
        var account = await accounts.GetUserAsync(visitor) ?? throw new InvalidOperationException("The account is gone.");
        return (await queue.EnqueueAsync(To(account.DisplayName, account.Email!, language, mail.Value.PublicUrl), cancel), account.Email!);
    }

    private static NewMail To(string name, string email, Language language, string publicUrl) => new MailText(
        language,
        new Phrase("Testbrev från SMV Insights", "Test mail from SMV Insights").In(language),
        new Phrase("E-posten fungerar: det här brevet gick samma väg som rapporter och kvittenser går.", "Mail works: this message went the same way as reports and receipts do.").In(language),
        [], [], null, [],
        new MailLink(new Phrase("Visa utskicken", "Show the mailings").In(language), new MailLinks(publicUrl).Deliveries),
        new Phrase("Du får det för att du bad om det i SMV Insights.", "You get it because you asked for it in SMV Insights.").In(language)).To(DeliveryPurpose.Notice, name, email);
}
