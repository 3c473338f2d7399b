using Npgsql;
using SmvInsights.Dashboard.Accounts.Storage;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Accounts.SignIn;

/// <summary>The letter that carries a one-time code.</summary>
public sealed class SignInCodeMail(MailQueue queue)
{
    private static readonly Phrase Subject = new("Din kod till SMV Insights", "Your code for SMV Insights");

    private static readonly Phrase Body = new(
        "Din kod är {0}\n\nDen gäller i tio minuter och en gång. Skriv den på sidan där du bad om den.\n\nBad du inte om någon kod? Då kan du strunta i det här brevet.",
        "Your code is {0}\n\nIt is good for ten minutes and for one sign-in. Enter it on the page where you asked for it.\n\nDid you not ask for a code? Then you can ignore this letter.");

    /// <summary>Queues the letter within the connection's transaction.</summary>
    public Task<Guid> EnqueueAsync(NpgsqlConnection connection, Account account, string code, CancellationToken cancel)
    {
        var language = Languages.FromTag(account.Language) ?? Language.Swedish;
        var text = Body.In(language).Replace("{0}", code, StringComparison.Ordinal);
        return queue.EnqueueAsync(connection, new NewMail(DeliveryPurpose.Code, account.DisplayName, account.Email!, language, Subject.In(language), text, null), cancel);
    }

    public Task NudgeAsync(Guid letter, CancellationToken cancel) => queue.NudgeAsync([letter], cancel);
}
