using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Charts;

/// <summary>One source of money and how far it has come, in kronor; nothing below zero is drawn.</summary>
/// <param name="State">Where it stands in a word or two, e.g. <c>beviljat</c>, <c>ej begärt</c>.</param>
/// <param name="Applied">Applied for or asked for; <c>null</c> where nothing is said.</param>
/// <param name="Committed">Granted or decided; <c>null</c> where nothing is.</param>
/// <param name="Paid">Received so far.</param>
/// <param name="Possible">Applied for, asked for or promised, and not decided.</param>
/// <param name="NotGranted">What a refusal or a lesser grant left of what was applied for.</param>
public sealed record FundingBar(string Key, string Name, string State, decimal? Applied, decimal? Committed, decimal? Paid, decimal? Possible, decimal? NotGranted)
{
    /// <summary>What traces what was applied for, and with another amount named the others.</summary>
    public BudgetAddress? Trace { get; init; }

    internal IReadOnlyList<FigureAddress?> Traces =>
        [null, null, Of(Applied, BudgetAmount.Applied), Of(Possible, BudgetAmount.Possible), Of(Committed, BudgetAmount.Committed), Of(Paid, BudgetAmount.Actual)];

    private BudgetAddress? Of(decimal? sum, BudgetAmount amount) => sum is not null && Trace is { } trace ? trace with { Amount = amount } : null;
}

/// <summary>What is paid, committed and only possible, source by source: commitments are filled, possibilities hatched, what was not granted an empty outline.</summary>
public sealed record FundingChart : ChartSpec
{
    public required IReadOnlyList<FundingBar> Sources { get; init; }

    /// <summary>What the names are, e.g. <c>Finansiär</c>.</summary>
    public required string NameHeading { get; init; }

    internal override bool IsEmpty => Sources.Count == 0;

    public override ChartTable ToTable() => new(
        PeriodTable.Caption(this),
        [
            new(NameHeading, false), new(Say("Läge", "State"), false), new(Say("Sökt", "Applied"), true), new(Say("Möjligt, ej beslutat", "Possible, undecided"), true),
            new(Say("Beviljat eller beslutat", "Granted or decided"), true), new(Say("Inbetalt", "Paid"), true), new(Say("Ej beviljat", "Not granted"), true),
        ],
        [
            .. Sources.Select(s => (IReadOnlyList<string>)
                [s.Name, s.State, Kronor(s.Applied), Kronor(s.Possible), Kronor(s.Committed), Kronor(s.Paid), Kronor(s.NotGranted)]),
        ],
        [.. PeriodTable.SymbolNotes(Sources.SelectMany(s => new[] { s.Applied, s.Possible, s.Committed, s.Paid, s.NotGranted }.Select(ChartPoint.Of)), Language)])
    {
        Traces = [.. Sources.Select(s => s.Traces)],
    };

    internal string Kronor(decimal? amount) => ChartPoint.Of(amount).Text(ValueForm.Kronor, Language);

    /// <summary><c>beviljat 380 000 kr av sökta 760 000 kr</c>; the state alone where there is no amount.</summary>
    internal string Standing(FundingBar source)
    {
        var amount = source.Committed ?? source.Possible;
        var of = source.Committed <= source.Applied ? Say($" av sökta {Kronor(source.Applied)}", $" of {Kronor(source.Applied)} applied for") : "";
        return amount is null ? source.State : $"{source.State} {Kronor(amount)}{of}";
    }

    /// <summary>What has come, and what never will; empty where there is neither.</summary>
    internal string Rest(FundingBar source)
    {
        List<string> parts = [];
        if (source.Paid > 0) parts.Add($"{Say("inbetalt", "paid")} {Kronor(source.Paid)}");
        if (source is { Committed: not null, Possible: not null }) parts.Add($"{Say("möjligt, ej beslutat", "possible, undecided")} {Kronor(source.Possible)}");
        if (source.NotGranted > 0) parts.Add($"{Kronor(source.NotGranted)} {Say("beviljades inte", "was not granted")}");
        return ChartWords.Capital(string.Join(", ", parts));
    }

    private protected override IEnumerable<string> DescribeParts() =>
    [
        Say("Finansieringsstaplar.", "Funding bars."),
        .. Sources.Select(s => $"{s.Name}: {Standing(s)}{(Rest(s) is { Length: > 0 } rest ? $". {rest}" : "")}."),
    ];
}
