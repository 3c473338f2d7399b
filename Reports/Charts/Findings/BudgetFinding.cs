using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts.Findings;

/// <summary>What a chart of costs says: who has spent more than was decided, else who expects to.</summary>
public static class BudgetFinding
{
    /// <param name="subject">What the budgets are of, as the subject of a sentence, e.g. <c>Kostnaderna</c>.</param>
    /// <param name="parts">What the budgets belong to, in the plural.</param>
    public static string Of(BudgetBulletChart chart, string subject, Phrase parts)
    {
        var english = chart.Language == Language.English;
        var spent = chart.Budgets.Where(budget => budget.Actual.Low > budget.Decided).ToList();
        if (spent.Count > 0) return Over($"{subject} {(english ? "exceed the budget" : "ligger över budget")}", spent);
        var expected = chart.Budgets.Where(budget => budget.Forecast > budget.Decided).ToList();
        if (expected.Count > 0) return Over(english ? "The forecast exceeds the budget" : "Prognosen överstiger budget", expected);
        return chart.Budgets.Count > 1 && chart.Budgets.All(budget => budget is { Actual.IsPlain: true, Decided: not null, Forecast: not null })
            ? FindingTitle.FirstShort($"{(english ? "The forecast is within budget" : "Prognosen ryms inom budget")} {FindingTitle.In(chart.Budgets.Count, chart.Budgets.Count, parts, chart.Language)}", Plain())
            : Plain();

        string Over(string finding, List<BudgetBar> over)
        {
            var names = $"{finding} {(english ? "in" : "i")} {ChartWords.List(over.ConvertAll(budget => budget.Name), chart.Language)}";
            var count = $"{finding} {FindingTitle.In(over.Count, chart.Budgets.Count, parts, chart.Language)}";
            return FindingTitle.FirstShort(over.Count <= 2 ? names : count, count, Plain());
        }

        string Plain() => english ? "Budget, outcome and forecast" : "Budget, utfall och prognos";
    }
}
