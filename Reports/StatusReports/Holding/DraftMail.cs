using System.Globalization;
using Microsoft.Extensions.Options;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.StatusReports.Editions;

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
        var day = Stockholm.In(now).DateTime;
        List<Due> due =
        [
            .. coming.Where(r => now < r.At && now >= SwedishCalendar.Back(r.At, WorkingDaysAhead)).Select(r => new Due($"draft {r.Group} {r.Period}", r, null)),
            .. held.Where(h => h.Report.At <= now)
                .Select(h => new Due($"held {h.Report.Group} {h.Report.Period} {ISOWeek.GetYear(day)}-{ISOWeek.GetWeekOfYear(day)}", h.Report, h.Hold)),
        ];
        if (due.Count > 0) await EnqueueAsync(due, cancel);
    }

    private async Task EnqueueAsync(IReadOnlyList<Due> due, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var people = await MailPeople.CoordinatorsAsync(connection, Stockholm.Today(clock), cancel);
        if (people.Count == 0) return;
        var first = await Told.FirstTimeAsync(connection, [.. due.Select(d => d.About)], cancel);
        var queued = new List<Guid>();
        foreach (var (_, report, hold) in due.Where(d => first.Contains(d.About)))
        {
            var edition = await EditionFinder.FindAsync(connection, report.Group, report.Period, DateOnly.FromDateTime(Stockholm.In(report.At).DateTime), scheduled: true, cancel);
            foreach (var person in people)
            {
                var months = edition?.Months(report.Period, person.Language) ?? report.Period.LongForm(person.Language);
                var letter = hold is null ? Preview(report, months, person.Language) : Waits(report, months, hold, person.Language);
                queued.Add(await queue.EnqueueAsync(connection, letter.To(DeliveryPurpose.Notice, person.Name, person.Email), cancel));
            }
        }
        await transaction.CommitAsync(cancel);
        await queue.NudgeAsync(queued, cancel);
    }

    private MailText Preview(ComingReport report, string months, Language language)
    {
        var (name, at) = (report.Name.In(language), Moment(report.At));
        return Letter(report, language,
            new Phrase($"Lägesrapporten om {months} till {name} går ut {at}.", $"The status report on {months} to {name} goes out {at}."),
            new Phrase("Läs utkastet, lägg till det du vill ha sagt, eller håll rapporten om något måste rättas först. Gör du inget går den ut som den är, och säger att ingen har granskat den.", "Read the draft, add what you want to have said, or hold the report if something must be put right first. If you do nothing it goes out as it is, and says that nobody has reviewed it."));
    }

    private MailText Waits(ComingReport report, string months, ReportHold hold, Language language)
    {
        var name = report.Name.In(language);
        return Letter(report, language,
            new Phrase($"Lägesrapporten om {months} till {name} hålls fortfarande.", $"The status report on {months} to {name} is still held."),
            new Phrase($"Den skulle ha gått ut {Moment(report.At)}. {hold.HeldBy} skrev: {hold.Reason} Den går ut när någon släpper den.", $"It should have gone out {Moment(report.At)}. {hold.HeldBy} wrote: {hold.Reason} It goes out when somebody releases it."));
    }

    private MailText Letter(ComingReport report, Language language, Phrase lead, Phrase then) => new(
        language, lead.In(language).TrimEnd('.'), lead.In(language), [then.In(language)], [], null, [],
        new MailLink(new Phrase("Öppna utkastet", "Open the draft").In(language), new MailLinks(options.Value.PublicUrl).Draft(report.Group, report.Period.ToString())), Footer.In(language));

    private static string Moment(DateTimeOffset at) => Stockholm.In(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <param name="About">What is told of, once.</param>
    /// <param name="Hold">Of a report that is held; <c>null</c> for one that comes.</param>
    private sealed record Due(string About, ComingReport Report, ReportHold? Hold);
}
