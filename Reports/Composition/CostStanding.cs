using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition;

/// <summary>What it costs, in words: outcome so far, the whole year's forecast and how it strays from the plan.</summary>
public static class CostStanding
{
    /// <summary>One sentence on outcome and forecast; <c>null</c> without costs.</summary>
    public static string? Finding(CountyFigures f, IEnumerable<BudgetItem> costs)
    {
        var total = CostOutcome.Of(costs);
        if (total.Actual is null && total.Budget is null) return null;
        var plan = total.Deviation switch
        {
            null => f.Say("prognos saknas", "there is no forecast"),
            0 => f.Say($"prognosen för helåret är enligt plan, {f.Kronor(total.Forecast)}", $"the forecast for the year is as planned, {f.Kronor(total.Forecast)}"),
            { } deviation => f.Say(
                $"prognosen för helåret är {f.Kronor(total.Forecast)}, {f.Kronor(Math.Abs(deviation))} {(deviation > 0 ? "över" : "under")} budget",
                $"the forecast for the year is {f.Kronor(total.Forecast)}, {f.Kronor(Math.Abs(deviation))} {(deviation > 0 ? "over" : "under")} budget"),
        };
        return f.Say($"Kostnaderna är hittills {Actual(f, total)}; {plan}.", $"Costs so far are {Actual(f, total)}; {plan}.");
    }

    /// <summary>Says which months the districts' outcomes lack; <c>null</c> when none does.</summary>
    public static string? Lacking(CountyFigures f, IEnumerable<BudgetItem> costs)
    {
        var lacking = costs.Where(i => i.IsPartial).GroupBy(i => i.District)
            .Select(g => f.Say($"{Months(f, g.First())} för {f.BudgetName(g.Key)}", $"{Months(f, g.First())} for {f.BudgetName(g.Key)}")).ToList();
        return lacking.Count == 0 ? null : f.Say(
            $"Preliminära uppgifter: utfallet saknar {f.List(lacking)}.",
            $"Preliminary figures: the outcome lacks {f.List(lacking)}.");
    }

    /// <summary>The months a partial outcome lacks: <c>juli och september</c>.</summary>
    public static string Months(CountyFigures f, BudgetItem item) => f.List([.. item.LackingMonths.Select(m => m.LongName(f.Language))]);

    /// <summary>Never a partial sum as if it were whole.</summary>
    public static string Actual(CountyFigures f, CostOutcome outcome) =>
        f.Kronor(outcome.Actual) + Partly(f, outcome);

    /// <summary>To follow a sum that lacks months.</summary>
    public static string Partly(CountyFigures f, CostOutcome outcome) =>
        outcome is { LacksMonths: true, Actual: not null } ? f.Say(" (ofullständigt)", " (incomplete)") : "";

    /// <summary><c>januari–oktober 2026</c>.</summary>
    public static string Span(CountyFigures f) => f.Budget.From == f.Budget.To
        ? f.Period.LongForm(f.Language) : $"{f.Budget.From.LongName(f.Language)}–{f.Budget.To.LongForm(f.Language)}";
}
