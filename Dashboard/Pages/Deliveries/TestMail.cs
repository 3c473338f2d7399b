using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Pages.Deliveries;

/// <summary>A mail that shows that mail works, to the one who asked for it.</summary>
internal static class TestMail
{
    public static NewMail To(string name, string email, Language language, string publicUrl) => new MailText(
        language,
        new Phrase("Testbrev från SMV Insights", "Test mail from SMV Insights").In(language),
        new Phrase("E-posten fungerar: det här brevet gick samma väg som rapporter och kvittenser går.", "Mail works: this message went the same way as reports and receipts do.").In(language),
        [], [], null, [],
        new MailLink(new Phrase("Visa utskicken", "Show the mailings").In(language), new MailLinks(publicUrl).Deliveries),
        new Phrase("Du får det för att du bad om det på sidan Utskick.", "You get it because you asked for it on the page Mailings.").In(language)).To(DeliveryPurpose.Notice, name, email);
}
