using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Charts;

/// <param name="Context">Who answers for it, or its district; may be empty.</param>
/// <param name="Preliminary">Its dates are not settled.</param>
public sealed record MilestoneMark(
    string Key, string Name, string Context, RoughDate? PlanStart, RoughDate? Plan, RoughDate? Forecast, RoughDate? Actual,
    MilestoneStatus Status, bool Preliminary)
{
    public MilestoneAddress? Trace { get; init; }

    internal bool IsOpen => Status is not (MilestoneStatus.Done or MilestoneStatus.Cancelled) && Actual is null;

    /// <summary>Reported as done, and nobody said when.</summary>
    internal bool IsDoneWithoutDay => Status == MilestoneStatus.Done && Actual is null && HasDate;

    internal bool HasDate => Plan is not null || Forecast is not null || Actual is not null;

    /// <summary>Computed, not believed: an open milestone whose planned date has wholly passed.</summary>
    internal bool IsOverdue(DateOnly today) => IsOpen && Plan is { } plan && plan.Latest < today;

    /// <summary>Days from plan to forecast or outcome; <c>null</c> where either is lacking or known to the month alone.</summary>
    internal int? Slip => Plan is { MonthOnly: false } plan && (Actual ?? Forecast) is { MonthOnly: false } end ? end.Day.DayNumber - plan.Day.DayNumber : null;
}

/// <summary>What was planned, what is expected and what was done, on one time axis; milestones without a date are listed with a word.</summary>
public sealed record MilestoneTimeline : ChartSpec
{
    public required IReadOnlyList<MilestoneMark> Milestones { get; init; }

    public required DateOnly Today { get; init; }

    internal override bool IsEmpty => Milestones.Count == 0;

    public override ChartTable ToTable() => new(
        PeriodTable.Caption(this),
        [
            new(Say("Milstolpe", "Milestone"), false), new(Say("Ansvarig", "Responsible"), false), new(Say("Plan", "Plan"), false),
            new(Say("Prognos", "Forecast"), false), new(Say("Klar", "Done"), false), new("Status", false),
        ],
        [.. Milestones.Select(mark => (IReadOnlyList<string>)
            [mark.Name, mark.Context, Date(mark.Plan), Date(mark.Forecast), DoneOn(mark), StatusWords(mark)])],
        [Say($"Läget den {ChartWords.Iso(Today)}", $"As of {ChartWords.Iso(Today)}")])
        {
            Traces = [.. Milestones.Select(mark => (IReadOnlyList<FigureAddress?>)[mark.Trace])],
        };

    private protected override IEnumerable<string> DescribeParts() =>
    [
        Say($"Tidslinje med milstolpar, läget den {ChartWords.Iso(Today)}.", $"Timeline of milestones as of {ChartWords.Iso(Today)}."),
        .. Milestones.Select(mark => $"{mark.Name}: {StandingWords(mark)}."),
    ];

    /// <summary><c>Försenad, prognos 2010-11-29 (14 dagar efter plan)</c>, <c>Klar 2010-11-15</c>.</summary>
    internal string StandingWords(MilestoneMark mark)
    {
        var slip = mark.Slip switch
        {
            1 => Say(" (1\u00A0dag efter plan)", " (1\u00A0day after plan)"),
            > 1 and var days => Say($" ({days}\u00A0dagar efter plan)", $" ({days}\u00A0days after plan)"),
            _ => "",
        };
        var due = mark.Actual is { } actual ? $" {Date(actual)}" : mark.HasDate ? $", {DueWords(mark)}" : "";
        return ChartWords.Capital(StatusWords(mark)) + due + slip;
    }

    /// <summary><c>försenad, preliminärt datum</c>.</summary>
    internal string StatusWords(MilestoneMark mark)
    {
        List<string> words = [Word(mark).In(Language)];
        if (!mark.HasDate) words.Add(Say("datum saknas", "no date"));
        else if (mark.Preliminary) words.Add(Say("preliminärt datum", "preliminary date"));
        return string.Join(", ", words);
    }

    /// <summary>The date that matters while there is no outcome: the forecast, else the plan.</summary>
    internal string DueWords(MilestoneMark mark) => mark switch
    {
        { IsDoneWithoutDay: true, Plan: { } plan } => Say("dag ej angiven, plan ", "day not given, plan ") + Date(plan),
        { Forecast: { } forecast } when forecast != mark.Plan => Say("prognos ", "forecast ") + Date(forecast),
        { Plan: { } plan } => "plan " + Date(plan),
        _ => "",
    };

    internal Phrase Word(MilestoneMark mark) => mark switch
    {
        { Status: MilestoneStatus.Cancelled } => new("avbruten", "cancelled"),
        { IsOpen: false } => new("klar", "done"),
        _ when mark.IsOverdue(Today) => new("försenad", "overdue"),
        { Status: MilestoneStatus.Late } => new("väntas bli sen", "expected late"),
        { Status: MilestoneStatus.NotStarted } => new("ej påbörjad", "not started"),
        _ => new("pågår", "under way"),
    };

    private string DoneOn(MilestoneMark mark) => mark.IsDoneWithoutDay ? Say("dag ej angiven", "day not given") : Date(mark.Actual);

    private static string Date(RoughDate? date) => date is not { } known ? ChartWords.NotApplicableSymbol
        : known.MonthOnly ? Month.Of(known.Day).ToString() : ChartWords.Iso(known.Day);
}
