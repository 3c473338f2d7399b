using SmvInsights.Ingestion.Contracts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Composition.Money;

/// <param name="Value">As shown: <c>380 000 kr</c>, or <c>.</c> where nothing was said.</param>
/// <param name="Note">What the value rests on.</param>
/// <param name="Trace">What traces it; <c>null</c> where nothing was said.</param>
public sealed record MoneyFigure(string Label, string Value, string Note, BudgetAddress? Trace);

/// <summary>The money in five figures, the same on the page and in the reports.</summary>
public static class MoneyFigures
{
    /// <param name="district"><c>null</c> for all together.</param>
    public static IReadOnlyList<MoneyFigure> Of(CountyFigures f, string? district = null)
    {
        var items = f.BudgetOf(district);
        var funding = Funding.Of(items);
        var costs = CostOutcome.Of(items);
        BudgetAddress? Trace(long? sum, BudgetAmount amount, BudgetType? type) => sum is null ? null : f.Trace(amount) with { District = district, Type = type };
        return
        [
            new(f.Say("Sökt", "Applied for"), f.Kronor(funding.Applied), f.Say("helår", "whole year"), Trace(funding.Applied, BudgetAmount.Applied, BudgetType.Income)),
            new(f.Say("Beviljat", "Granted"), f.Kronor(funding.Granted), f.Say("av det sökta", "of what was applied for"), Trace(funding.Granted, BudgetAmount.Granted, BudgetType.Income)),
            new(f.Say("Utfall", "Outcome"), f.Kronor(costs.Actual), costs.LacksMonths ? f.Say("kostnader, ofullständigt", "costs, incomplete") : f.Say("kostnader hittills", "costs so far"), Trace(costs.Actual, BudgetAmount.Actual, BudgetType.Cost)),
            new(f.Say("Prognos helår", "Forecast, year"), f.Kronor(costs.Forecast), f.Say("kostnader", "costs"), Trace(costs.Forecast, BudgetAmount.Forecast, BudgetType.Cost)),
            new(f.Say("Ofinansierat", "Unfunded"), f.Kronor(funding.Unfunded), f.Say("behov som ingen beslutat om", "need nobody has committed to"), Trace(funding.Unfunded, BudgetAmount.Unfunded, null)),
        ];
    }
}
