using Microsoft.Extensions.Options;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Hosting;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Pages.Shell;

/// <summary>What of the machine needs the administrator's hand: little room on the disk, mail that goes nowhere.</summary>
public sealed class OperatorAttention(SmvOptions smv, IOptions<MailOptions> mail, Demonstration demonstration)
{
    /// <summary>Less than this, in bytes, is soon used up by backups, logs and a database that is vacuumed.</summary>
    private const long Little = 2L << 30;

    public IEnumerable<AttentionItem> Items() => Of(new DriveInfo(smv.DataDirectory).AvailableFreeSpace, demonstration.IsOn || mail.Value.Host.Length > 0);

    /// <param name="free">Bytes.</param>
    /// <param name="mails">Whether mail leaves this machine, or is not meant to.</param>
    public static IEnumerable<AttentionItem> Of(long free, bool mails)
    {
        if (free < Little)
        {
            var (sv, en) = (NumberForm.Decimal(free / (decimal)(1L << 30), 1, Language.Swedish), NumberForm.Decimal(free / (decimal)(1L << 30), 1, Language.English));
            yield return new(new($"Disken är snart full: {sv} GB kvar", $"The disk is almost full: {en} GB left"), "/jobb");
        }
        if (!mails) yield return new(new("Ingen e-post lämnar servern: Mail__Host är inte satt", "No mail leaves the server: Mail__Host is not set"), "/utskick");
    }
}
