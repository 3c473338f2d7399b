using SmvInsights.Ingestion.Contracts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Composition.Money;

/// <param name="Value">As shown: <c>380 000 kr</c>, or <c>.</c> where nothing was said.</param>
/// <param name="Note">What the value rests on.</param>
/// <param name="Trace">What traces it.</param>
public sealed record MoneyFigure(string Label, string Value, string Note, BudgetAddress Trace);

/// <summary>The money in five figures, the same on the page and in the reports.</summary>
public static class MoneyFigures
{
    /// <param name="district"><c>null</c> for all together.</param>
    public static IReadOnlyList<MoneyFigure> Of(CountyFigures f, string? district = null)
    {
        var items = f.BudgetOf(district);
        var funding = Funding.Of(items);
        var costs = CostOutcome.Of(items);
        BudgetAddress Trace(BudgetAmount amount, BudgetType? type) => f.Trace(amount) with { District = district, Type = type };
        return
        [
            new(f.Say("Sökt", "Applied for"), f.Kronor(funding.Applied), f.Say("helår", "whole year"), Trace(BudgetAmount.Applied, BudgetType.Income)),
            new(f.Say("Beviljat", "Granted"), f.Kronor(funding.Granted), f.Say("av det sökta", "of what was applied for"), Trace(BudgetAmount.Granted, BudgetType.Income)),
            new(f.Say("Utfall", "Outcome"), f.Kronor(costs.Actual), costs.LacksMonths ? f.Say("kostnader, ofullständigt", "costs, incomplete") : f.Say("kostnader hittills", "costs so far"), Trace(BudgetAmount.Actual, BudgetType.Cost)),
            new(f.Say("Prognos helår", "Forecast, year"), f.Kronor(costs.Forecast), f.Say("kostnader", "costs"), Trace(BudgetAmount.Forecast, BudgetType.Cost)),
            new(f.Say("Ofinansierat", "Unfunded"), f.Kronor(funding.Unfunded), f.Say("behov som ingen beslutat om", "need nobody has committed to"), Trace(BudgetAmount.Unfunded, null)),
        ];
    }
}
