using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Figures;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Locks;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Reminders;

namespace SmvInsights.Dashboard.Pages.Reported;

/// <summary>Who has reported: district, month and report, with what came and when.</summary>
public sealed class IndexModel(
    FigureChoiceReader choices, CountyFiguresReader reader, ReminderReader reminders, LockReader locks, SampleProgress samples, ScenarioTrial scenarios, Wording words,
    TimeProvider clock) : FigurePage(choices, reader, samples, scenarios, words, clock)
{
    /// <summary>Months of each kind that are seen without unfolding.</summary>
    public const int MonthsInSight = 3;

    public override string Path => "/inlamning/vem";

    public override Phrase WillShow => new(
        "vilka länsdelar som har lämnat in vad, månad för månad, och om det kom i tid",
        "which districts have reported what, month by month, and whether it came in time");

    public ChartTable Summary { get; private set; } = null!;

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Month> Months { get; private set; } = [];

    /// <summary>What is due and not in, or only in part, the latest month first.</summary>
    public IReadOnlyList<Completeness> Lacking { get; private set; } = [];

    /// <summary>For the coordinator all, for a reporter the own district's; nobody else.</summary>
    public IReadOnlyList<SentReminder> Sent { get; private set; } = [];

    /// <inheritdoc cref="Sent"/>
    public IReadOnlyList<ComingReminder> Coming { get; private set; } = [];

    public bool RemindersArePaused { get; private set; }

    public bool SeesReminders => User.May(Policies.Coordinate) || User.May(Policies.Report) && User.DistrictCode() is not null;

    public IReadOnlyList<PeriodLock> Locks { get; private set; } = [];

    protected override bool ShowsMonthUpNext => true;

    public override bool ShowsActivity => false;

    protected override IEnumerable<(string Key, ChartTable Table)> Tables()
    {
        yield return ("summary", Summary);
        yield return ("reports", CompletenessTables.Reports(Figures));
    }

    protected override async Task ComposeAsync(CancellationToken cancel)
    {
        Summary = CompletenessTables.Summary(Figures);
        var known = Figures.Completeness.Cells.Select(c => c.Month).ToHashSet();
        Months = [.. ChartPeriods.Trailing(Figures.Period).Select(p => p.First).Where(known.Contains).OrderDescending()];
        Lacking = [.. Figures.Completeness.Cells.Where(c => c.IsAsked && c.State is Submitted.Missing or Submitted.Partly && c.Deadline < Figures.Completeness.Today && Months.Contains(c.Month))
            .OrderByDescending(c => c.Month).ThenBy(c => c.Kind)];
        Locks = await locks.ReadAsync(cancel);
        if (!SeesReminders || Months.Count == 0) return;
        var (all, own) = (User.May(Policies.Coordinate), User.DistrictCode() ?? "");
        Sent = [.. (await reminders.SentAsync(Months[^1], Months[0], cancel)).Where(s => all || s.District == own)];
        Coming = [.. (await reminders.ComingAsync(cancel)).Where(c => all || c.Districts.Contains(own) && !c.Occasion.IsToCoordinator)
            .Select(c => all ? c : c with { Districts = [own] })];
        RemindersArePaused = await reminders.ArePausedAsync(cancel);
    }

    public bool IsLocked(ReportKind kind, Month month, District district) => Locks.Any(l => l.Holds(kind, month, district.Code, Figures.Completeness.Today));

    /// <summary>To whom, as a reader of the page takes it.</summary>
    public string Whom(IReadOnlyList<string> districts, bool toCoordinator)
    {
        var names = Figures.List([.. districts.Select(d => d == ReminderRecall.County ? Words.Of("länssamordnaren", "the county coordinator") : Figures.DistrictName(d))]);
        return toCoordinator && !districts.Contains(ReminderRecall.County) ? Words.Of($"länssamordnaren, om {names}", $"the county coordinator, about {names}") : names;
    }

    /// <summary>The file, where the visitor may open it: the district's own reporters and the coordinator.</summary>
    public string? FileOf(District district, Completeness cell) =>
        cell.Upload is { } upload && (User.May(Policies.Coordinate) || User.May(Policies.Report) && User.DistrictCode() == district.Code) ? $"/inlamning/{upload}" : null;

    public static string Badge(Completeness cell) => cell.State switch
    {
        Submitted.Missing => "badge badge-bad",
        Submitted.Partly => "badge badge-warn",
        Submitted.NotYetDue => "badge badge-info",
        Submitted.InTime => "badge badge-good",
        _ => "badge",
    };

    public string State(Completeness cell) => cell.State switch
    {
        Submitted.Missing => Words.Of("Ej inlämnad", "Not submitted"),
        Submitted.Partly => Words.Of($"{cell.Reported} av {cell.Expected} delar", $"{cell.Reported} of {cell.Expected} parts"),
        Submitted.NotYetDue => Words.Of("Väntas", "Awaited"),
        Submitted.InTime => Words.Of("I tid", "In time"),
        Submitted.Late => Words.Of("Sen", "Late"),
        _ => Words.Of("I efterhand", "Afterwards"),
    };
}
