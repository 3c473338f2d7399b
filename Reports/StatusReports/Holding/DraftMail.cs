using System.Globalization;
using Microsoft.Extensions.Options;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.StatusReports.Holding;

/// <summary>A report that the schedule will make.</summary>
/// <param name="Group">Steering group code.</param>
/// <param name="At">When it is frozen and mailed.</param>
public sealed record ComingReport(string Group, Phrase Name, Month Period, DateTimeOffset At);

/// <summary>Tells the coordinators that a report goes out in two working days, once, and that a held one still waits, once a week.</summary>
public sealed class DraftMail(NpgsqlDataSource database, MailQueue queue, IOptions<MailOptions> options, TimeProvider clock)
{
    private const int WorkingDaysAhead = 2;

    private static readonly Phrase Footer = new("Du får detta som länssamordnare eller ersättare. Meddelandet är skrivet av systemet och går inte att svara på.", "You get this as county coordinator or deputy. It was written by the system and cannot be answered.");

    /// <summary>Queues what is due. Safe on any number of nodes at once.</summary>
    /// <param name="held">Of the reports, those that are held; they may be past their time.</param>
    public async Task EnqueueDueAsync(IReadOnlyList<ComingReport> coming, IReadOnlyList<(ComingReport Report, ReportHold Hold)> held, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var letters = new List<(string About, Func<Language, MailText> Write)>();
        foreach (var report in coming.Where(r => now < r.At && now >= SwedishCalendar.Back(r.At, WorkingDaysAhead)))
            letters.Add(($"draft {report.Group} {report.Period}", language => Preview(report, language)));
        var day = Stockholm.In(now).DateTime;
        foreach (var (report, hold) in held.Where(h => h.Report.At <= now))
            letters.Add(($"held {report.Group} {report.Period} {ISOWeek.GetYear(day)}-{ISOWeek.GetWeekOfYear(day)}", language => Waits(report, hold, language)));
        if (letters.Count > 0) await EnqueueAsync(letters, cancel);
    }

    private async Task EnqueueAsync(List<(string About, Func<Language, MailText> Write)> letters, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var people = await MailPeople.CoordinatorsAsync(connection, Stockholm.Today(clock), cancel);
        if (people.Count == 0) return;
        var first = await Told.FirstTimeAsync(connection, [.. letters.Select(l => l.About)], cancel);
        var queued = new List<Guid>();
        foreach (var letter in letters.Where(l => first.Contains(l.About)))
            foreach (var person in people)
                queued.Add(await queue.EnqueueAsync(connection, letter.Write(person.Language).To(DeliveryPurpose.Notice, person.Name, person.Email), cancel));
        await transaction.CommitAsync(cancel);
        await queue.NudgeAsync(queued, cancel);
    }

    private MailText Preview(ComingReport report, Language language)
    {
        var (name, month, at) = (report.Name.In(language), report.Period.LongForm(language), Moment(report.At));
        return Letter(report, language,
            new Phrase($"Lägesrapporten om {month} till {name} går ut {at}.", $"The status report on {month} to {name} goes out {at}."),
            new Phrase("Läs utkastet, lägg till det du vill ha sagt, eller håll rapporten om något måste rättas först. Gör du inget går den ut som den är, och säger att ingen har granskat den.", "Read the draft, add what you want to have said, or hold the report if something must be put right first. If you do nothing it goes out as it is, and says that nobody has reviewed it."));
    }

    private MailText Waits(ComingReport report, ReportHold hold, Language language)
    {
        var (name, month) = (report.Name.In(language), report.Period.LongForm(language));
        return Letter(report, language,
            new Phrase($"Lägesrapporten om {month} till {name} hålls fortfarande.", $"The status report on {month} to {name} is still held."),
            new Phrase($"Den skulle ha gått ut {Moment(report.At)}. {hold.HeldBy} skrev: {hold.Reason} Den går ut när någon släpper den.", $"It should have gone out {Moment(report.At)}. {hold.HeldBy} wrote: {hold.Reason} It goes out when somebody releases it."));
    }

    private MailText Letter(ComingReport report, Language language, Phrase lead, Phrase then) => new(
        language, lead.In(language).TrimEnd('.'), lead.In(language), [then.In(language)], [], null, [],
        new MailLink(new Phrase("Öppna utkastet", "Open the draft").In(language), new MailLinks(options.Value.PublicUrl).Draft(report.Group, report.Period.ToString())), Footer.In(language));

    private static string Moment(DateTimeOffset at) => Stockholm.In(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
