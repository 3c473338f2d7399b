using Quartz;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>
/// Every job there is, when it runs, and what becomes of a failure. Work stands as rows; a job that fails throws, its row keeps
/// the next attempt's time, and the sweep finds it. Steering groups' own schedules are rows too, see <see cref="MonthlyRuns"/>.
/// </summary>
internal static class JobSchedules
{
    /// <summary>Jobs a node carries out at the same time.</summary>
    public const int AtOnce = 12;

    public const string ById = "by-id";
    public const string Recurring = "recurring";

    public static readonly JobKey Import = new("import", ById);
    public static readonly JobKey StatusReport = new("status-report", ById);
    public static readonly JobKey Delivery = new("delivery", ById);
    public static readonly JobKey InboxScan = new("inbox-scan", Recurring);
    public static readonly JobKey Sweep = new("sweep", Recurring);
    public static readonly JobKey MonthlyRun = new("monthly-run", Recurring);
    public static readonly JobKey Heartbeat = new("heartbeat", Recurring);
    public static readonly JobKey Returns = new("returns", Recurring);

    public static readonly IReadOnlyList<(JobKey Key, Phrase Name, Phrase About, Phrase Failed)> All =
    [
        (Import, new("Läs in fil", "Import a file"), new("Läser en uppladdad fil och publicerar eller avvisar den.", "Reads an uploaded file and publishes or refuses it."),
            new("Filen blev inte läst. Den försöks igen av sig själv, tre gånger som mest; sedan står den som misslyckad bland inlämningarna.", "The file was not read. It is tried again by itself, three times at most; then it stands as failed among the submissions.")),
        (StatusReport, new("Gör lägesrapport", "Make a status report"), new("Fryser siffrorna, sätter rapporten och lägger den för utskick.", "Freezes the figures, typesets the report and hands it over for delivery."),
            new("Rapporten blev inte gjord. Den försöks igen av sig själv; under Rapporter syns hur det går.", "The report was not made. It is tried again by itself; Reports tells how it goes.")),
        (Delivery, new("Skicka e-post", "Send mail"), new("Skickar ett meddelande till en mottagare.", "Sends one message to one recipient."),
            new("Brevet kom inte iväg. Under Utskick står om det försöks igen eller behöver dig.", "The mail did not leave. Mailings tells whether it is tried again or needs you.")),
        (InboxScan, new("Titta i inkorgarna", "Scan the inboxes"), new("Hämtar filer som länsdelarna lagt i sina mappar, varje minut.", "Takes files that the districts dropped in their folders, every minute."),
            new("Inkorgarna kunde inte läsas. Nästa försök kommer inom en minut; håller felet i sig, se efter att mapparna går att nå.", "The inboxes could not be read. The next try comes within a minute; if it stays, see that the folders can be reached.")),
        (Sweep, new("Samla upp", "Sweep"), new("Återupptar arbete som avbrutits eller ska försökas igen.", "Resumes work that was interrupted or is to be tried again."),
            new("Avbrutet arbete togs inte upp den gången. Nästa försök kommer strax; håller felet i sig, se efter att databasen svarar.", "Interrupted work was not resumed that time. The next try comes shortly; if it stays, see that the database answers.")),
        (MonthlyRun, new("Månadskörning", "Monthly run"), new("Beställer styrgruppernas lägesrapporter enligt deras scheman.", "Orders the steering groups' status reports by their schedules."),
            new("Rapporterna enligt schemat beställdes inte den gången. Nästa försök kommer inom en minut, och inget går förlorat.", "The scheduled reports were not ordered that time. The next try comes within a minute, and nothing is lost.")),
        (Heartbeat, new("Livstecken", "Heartbeat"), new("Säger till en övervakning utanför att e-post och jobb mår bra (Smv:HeartbeatUrl).", "Tells a monitor outside that mail and jobs are well (Smv:HeartbeatUrl)."),
            new("Övervakningen kunde inte nås. Se efter adressen i Smv:HeartbeatUrl och att nätet når dit.", "The monitor could not be reached. See to the address in Smv:HeartbeatUrl and that the network reaches it.")),
        (Returns, new("Läs returbrev", "Read returned mail"), new("Antecknar brev som kommit tillbaka, var femte minut. Utan brevlåda (Mail:ReturnHost) läses inget.", "Notes messages that came back, every five minutes. Without a mailbox (Mail:ReturnHost) nothing is read."),
            new("Brevlådan kunde inte läsas. Nästa försök kommer inom fem minuter; håller felet i sig, se efter Mail:ReturnHost och lösenordet.", "The mailbox could not be read. The next try comes within five minutes; if it stays, see to Mail:ReturnHost and the password.")),
    ];

    public static void Define(IQuartzBuilder quartz)
    {
        quartz.AddJob<ImportJob>(job => job.WithIdentity(Import).StoreDurably().RequestRecovery());
        quartz.AddJob<StatusReportJob>(job => job.WithIdentity(StatusReport).StoreDurably().RequestRecovery());
        quartz.AddJob<DeliveryJob>(job => job.WithIdentity(Delivery).StoreDurably().RequestRecovery());
        quartz.AddJob<InboxScanJob>(job => job.WithIdentity(InboxScan).StoreDurably().DisallowConcurrentExecution());
        quartz.AddJob<SweepJob>(job => job.WithIdentity(Sweep).StoreDurably().DisallowConcurrentExecution());
        quartz.AddJob<MonthlyRunJob>(job => job.WithIdentity(MonthlyRun).StoreDurably().DisallowConcurrentExecution());
        quartz.AddJob<HeartbeatJob>(job => job.WithIdentity(Heartbeat).StoreDurably().DisallowConcurrentExecution());
        quartz.AddJob<ReturnsJob>(job => job.WithIdentity(Returns).StoreDurably().DisallowConcurrentExecution());

        Every(quartz, InboxScan, TimeSpan.FromMinutes(1));
        Every(quartz, Sweep, JobPace.Sweep);
        Every(quartz, MonthlyRun, TimeSpan.FromMinutes(1));
        Every(quartz, Heartbeat, JobPace.Heartbeat);
        Every(quartz, Returns, TimeSpan.FromMinutes(5));
    }

    private static void Every(IQuartzBuilder quartz, JobKey job, TimeSpan interval) =>
        quartz.AddTrigger(trigger => trigger
            .WithIdentity(job.Name, Recurring).ForJob(job).StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));

    /// <summary>When a steering group's schedule fires, by the wall clock of Stockholm.</summary>
    /// <exception cref="FormatException">The expression is not a schedule.</exception>
    public static CronExpression Read(string schedule) => new(schedule, Stockholm.Zone);
}
