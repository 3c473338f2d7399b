using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace SmvInsights.Reports.Delivery.Returns;

/// <summary>The mailbox that letters come back to, read over IMAP. What is not about a letter of ours stays as it was, unread, for people.</summary>
public sealed class ReturnMailbox(IOptions<MailOptions> options, ReturnNote note, TimeProvider clock, ILogger<ReturnMailbox> log)
{
    private const int ImplicitTls = 993;

    /// <summary>Servers give up within five days; older letters are people's.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(14);

    private static readonly IFetchRequest Heads = new FetchRequest(MessageSummaryItems.UniqueId, [HeaderId.ContentType]);

    private readonly MailOptions _options = options.Value;

    /// <summary>Notes what has come back; nothing where no mailbox is set.</summary>
    /// <exception cref="Exception">The mailbox cannot be read now; what is not noted is found the next time.</exception>
    public async Task ReadAsync(CancellationToken cancel)
    {
        if (_options.ReturnHost.Length == 0) return;
        using var client = new ImapClient { Timeout = _options.TimeoutSeconds * 1000 };
        await client.ConnectAsync(_options.ReturnHost, _options.ReturnPort, Security(), cancel);
        await client.AuthenticateAsync(_options.ReturnUser, _options.ReturnPassword, cancel);
        var inbox = client.Inbox!;
        await inbox.OpenAsync(FolderAccess.ReadWrite, cancel);
        var unread = await inbox.SearchAsync(SearchQuery.NotSeen.And(SearchQuery.DeliveredAfter((clock.GetUtcNow() - Memory).UtcDateTime)), cancel);
        if (unread.Count > 0)
            foreach (var head in await inbox.FetchAsync(unread, Heads, cancel))
                if (ReturnedLetter.MayBe(head.Headers?[HeaderId.ContentType] ?? "")) await TakeAsync(inbox, head.UniqueId, cancel);
        await client.DisconnectAsync(true, cancel);
    }

    /// <summary>Marked as read once the note is committed: killed between the two, the note is there and is not made again.</summary>
    private async Task TakeAsync(IMailFolder inbox, UniqueId uid, CancellationToken cancel)
    {
        using var letter = await inbox.GetMessageAsync(uid, cancel);
        if (ReturnedLetter.Read(letter) is not { } returned || !await note.MakeAsync(returned, cancel)) return;
        await inbox.AddFlagsAsync(uid, MessageFlags.Seen, silent: true, cancel);
        log.LogInformation("A server told of {MessageId}: {Outcome}", returned.MessageId, returned.GivenUp ? "it came back" : "it is late");
    }

    private SecureSocketOptions Security() => _options.ReturnPort == ImplicitTls ? SecureSocketOptions.SslOnConnect
        : MailOptionsCheck.IsThisMachine(_options.ReturnHost) ? SecureSocketOptions.StartTlsWhenAvailable
        : SecureSocketOptions.StartTls;
}
