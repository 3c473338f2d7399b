using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Hosting;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Pages.Shell;

/// <summary>What of the machine needs the administrator's hand: little room on the disk, mail that goes nowhere, no backup. Looked at once a minute.</summary>
public sealed class OperatorAttention(SmvOptions smv, IOptions<MailOptions> mail, Demonstration demonstration, IMemoryCache cache, TimeProvider clock)
{
    /// <summary>Less than this, in bytes, is soon used up by backups, logs and a database that is vacuumed.</summary>
    private const long Little = 2L << 30;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public IReadOnlyList<AttentionItem> Items() => cache.GetOrCreate(typeof(OperatorAttention), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Kept;
        return Look();
    })!;

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

    /// <param name="last">When a backup was last recorded; <c>null</c> for never.</param>
    /// <param name="within">How many days old it may be; 0 when backups are watched elsewhere.</param>
    /// <returns><c>null</c> when all is well.</returns>
    public static AttentionItem? OfBackup(DateTimeOffset? last, int within, DateTimeOffset now)
    {
        if (within == 0) return null;
        if (last is not { } at) return new(new("Ingen säkerhetskopia har registrerats", "No backup has been recorded"), "/jobb#sakerhetskopior");
        var days = (int)(now - at).TotalDays;
        return days < within ? null : new(
            days == 1 ? new("Den senaste säkerhetskopian är från i går", "The latest backup is of yesterday") : new($"Den senaste säkerhetskopian är {days} dagar gammal", $"The latest backup is {days} days old"),
            "/jobb#sakerhetskopior");
    }

    private List<AttentionItem> Look()
    {
        var items = Of(new DriveInfo(smv.DataDirectory).AvailableFreeSpace, demonstration.IsOn || mail.Value.Host.Length > 0).ToList();
        if (!demonstration.IsOn && OfBackup(BackupMark.Last(smv.DataDirectory), smv.BackupWithinDays, clock.GetUtcNow()) is { } backup) items.Add(backup);
        return items;
    }
}
