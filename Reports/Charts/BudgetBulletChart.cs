using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Charts;

/// <summary>One budget against its outcome, in kronor.</summary>
/// <param name="Decided">The year's budget or grant; <c>null</c> where none is decided.</param>
/// <param name="Actual">Outcome so far this year.</param>
/// <param name="Forecast">Outcome expected for the whole year.</param>
public sealed record BudgetBar(string Key, string Name, decimal? Decided, ChartPoint Actual, decimal? Forecast)
{
    /// <summary>What traces its decided amount, and with another amount named the others.</summary>
    public BudgetAddress? Trace { get; init; }

    internal IReadOnlyList<FigureAddress?> Traces => Trace is not { } trace ? []
        : [null, trace, trace with { Amount = BudgetAmount.Actual }, null, trace with { Amount = BudgetAmount.Forecast }, trace with { Amount = BudgetAmount.Deviation }];

    /// <summary>How far the forecast, or failing that the outcome, goes beyond what was decided; <c>null</c> where it does not.</summary>
    internal decimal? Overrun => Decided is { } decided && (Forecast ?? Actual.Low) is { } reach && reach > decided ? reach - decided : null;
}

/// <summary>Outcome, forecast and what was decided, with a mark where an even spending would stand.</summary>
public sealed record BudgetBulletChart : ChartSpec
{
    public required IReadOnlyList<BudgetBar> Budgets { get; init; }

    /// <summary>What the names are, e.g. <c>Länsdel</c>.</summary>
    public required string NameHeading { get; init; }

    /// <summary>Months of the year that the outcome covers, 0–12; <c>null</c> draws no time mark.</summary>
    public int? MonthsPassed { get; init; }

    internal decimal? TimeShare => MonthsPassed is { } months ? Math.Clamp(months, 0, 12) / 12m : null;

    internal override bool IsEmpty => Budgets.Count == 0;

    public override ChartTable ToTable() => new(
        PeriodTable.Caption(this),
        [
            new(NameHeading, false), new(Say("Beslutat", "Decided"), true), new(Say("Utfall", "Outcome"), true),
            new(Say("Utfall av beslutat", "Outcome of decided"), true), new(Say("Prognos", "Forecast"), true),
            new(Say("Prognos mot beslutat", "Forecast against decided"), true),
        ],
        [.. Budgets.Select(Row)],
        [
            .. PeriodTable.SymbolNotes(Budgets.SelectMany(b => new[] { b.Actual, ChartPoint.Of(b.Decided), ChartPoint.Of(b.Forecast) }), Language),
            .. MonthsPassed is { } months ? [TimeWords(months)] : Array.Empty<string>(),
        ])
        {
            Traces = [.. Budgets.Select(b => b.Traces)],
        };

    private IReadOnlyList<string> Row(BudgetBar bar)
    {
        decimal? share = bar is { Actual: { IsPlain: true, Value: { } actual }, Decided: > 0 } ? actual / bar.Decided : null;
        return
        [
            bar.Name, Kronor(bar.Decided), bar.Actual.Text(ValueForm.Kronor, Language),
            ChartPoint.Of(share).Text(ValueForm.Percent, Language), Kronor(bar.Forecast), Kronor(bar.Forecast - bar.Decided),
        ];
    }

    internal string Kronor(decimal? amount) => ChartPoint.Of(amount).Text(ValueForm.Kronor, Language);

    internal string TimeWords(int months) => Say($"Jämn takt: {months} av 12 månader", $"Even pace: {months} of 12 months");

    private protected override IEnumerable<string> DescribeParts() =>
    [
        Say("Budgetstaplar.", "Budget bars."),
        .. Budgets.Select(Sentence),
        MonthsPassed is { } months ? TimeWords(months) + "." : "",
    ];

    private string Sentence(BudgetBar bar)
    {
        var decided = bar.Decided is null ? Say("inget beslutat", "nothing decided") : Say("av beslutat ", "of decided ") + Kronor(bar.Decided);
        var forecast = bar.Forecast is null ? "" : Say(", prognos ", ", forecast ") + Kronor(bar.Forecast);
        var over = bar.Overrun is { } overrun ? ", " + Kronor(overrun) + Say(" över beslutat", " over what was decided") : "";
        return $"{bar.Name}: {Say("utfall", "outcome")} {bar.Actual.Text(ValueForm.Kronor, Language)} {decided}{forecast}{over}.";
    }
}
