using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

public enum NoticeKind
{
    UploadFailed,

    /// <summary>For the coordinator's own approval.</summary>
    UploadWaits,

    /// <summary>For the sender's or the district's word, or anybody's, for long.</summary>
    UploadUnanswered,
    DeliveryInDoubt,
    DeliveryRefused,

    /// <summary>Tried in vain for minutes, and still tried.</summary>
    DeliveryDelayed,
    ReportFailed,

    /// <summary>A recipient of a mailed report for whom there is no message.</summary>
    RecipientMissed,

    /// <summary>It was made, with sentences in place of what could not be.</summary>
    ReportBlocked,
    RelayFault,

    /// <summary>A recipient has taken themselves off a group's report.</summary>
    RecipientUnsubscribed,
}

/// <summary>Something the coordinators must hear of.</summary>
/// <param name="About">Key under which it is told once.</param>
/// <param name="Sv">The district, recipient or group it concerns, in Swedish; <paramref name="En"/> in English.</param>
public sealed record NoticeThing(
    string About, NoticeKind What, Guid Id, DateTimeOffset At, string Sv, string En, DeliveryPurpose? Purpose, DeliveryReason? Reason)
{
    public Phrase Whom => new(Sv, En);
}

/// <summary>Tells the county coordinator and the deputy what failed or waits: all that is new in one mail, each thing once.</summary>
public sealed class NoticeMail(NpgsqlDataSource database, MailQueue queue, IOptions<MailOptions> options, TimeProvider clock)
{
    private const int WorkingDaysToAnswer = 2;

    private static readonly TimeSpan Memory = TimeSpan.FromDays(7);

    /// <summary>A second try may help; what it does not help is told of.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(4);

    /// <summary>Queues a notice if anything is new. Safe on any number of nodes at once.</summary>
    public async Task EnqueueDueAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var people = await MailPeople.CoordinatorsAsync(connection, Stockholm.Today(clock), cancel);
        if (people.Count == 0) return;
        var things = await FindNewAsync(connection, cancel);
        if (things.Count == 0) return;

        var queued = new List<Guid>();
        foreach (var person in people)
        {
            var mail = NoticeText.Write(things, person.Language, new MailLinks(options.Value.PublicUrl));
            queued.Add(await queue.EnqueueAsync(connection, mail.To(DeliveryPurpose.Notice, person.Name, person.Email), cancel));
        }
        await transaction.CommitAsync(cancel);
        await queue.NudgeAsync(queued, cancel);
    }

    private async Task<IReadOnlyList<NoticeThing>> FindNewAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var relayReasons = Enum.GetValues<DeliveryReason>().Where(r => r.ConcernsTheRelay()).Select(r => r.Code()).ToArray();
        var now = clock.GetUtcNow();
        var things = (await connection.QueryAsync<NoticeThing>(new CommandDefinition(
            EmbeddedSql.Of(typeof(NoticeMail), "notices"),
            new { relayReasons, now, delayed = now - Delay, since = now - Memory, unanswered = SwedishCalendar.Back(now, WorkingDaysToAnswer) }, cancellationToken: cancel))).AsList();
        var first = await Told.FirstTimeAsync(connection, [.. things.Select(t => t.About)], cancel);
        return [.. things.Where(t => first.Contains(t.About))];
    }
}
