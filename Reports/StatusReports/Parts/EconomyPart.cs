using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>The county's money in five figures.</summary>
internal static class EconomyPart
{
    public static KeyFiguresBlock KeyFigures(ReportMaterial m)
    {
        var funding = Funding.Of(m.Budget.Items);
        var costs = CostPart.Total(m);
        return new KeyFiguresBlock(
        [
            new(m.Say("Sökt", "Applied for"), m.Kronor(funding.Applied), m.Say("helår", "whole year")) { Trace = Income(m, BudgetAmount.Applied).Page },
            new(m.Say("Beviljat", "Granted"), m.Kronor(funding.Granted), m.Say("av det sökta", "of what was applied for")) { Trace = Income(m, BudgetAmount.Granted).Page },
            new(m.Say("Utfall", "Outcome"), m.Kronor(costs.Actual), costs.LacksMonths ? m.Say("kostnader, ofullständigt", "costs, incomplete") : m.Say("kostnader hittills", "costs so far")) { Trace = Cost(m, BudgetAmount.Actual).Page },
            new(m.Say("Prognos helår", "Forecast, year"), m.Kronor(costs.Forecast), m.Say("kostnader", "costs")) { Trace = Cost(m, BudgetAmount.Forecast).Page },
            new(m.Say("Ofinansierat", "Unfunded"), m.Kronor(funding.Unfunded), m.Say("sökt men inte beviljat", "applied for, not granted")) { Trace = Income(m, BudgetAmount.Unfunded).Page },
        ]);
    }

    private static BudgetAddress Income(ReportMaterial m, BudgetAmount amount) => m.Trace(amount) with { Type = BudgetType.Income };

    private static BudgetAddress Cost(ReportMaterial m, BudgetAmount amount) => m.Trace(amount) with { Type = BudgetType.Cost };

    public static NoteBlock Missing(ReportMaterial m) => new(m.Say(
        "Ingen budgetrapport har lämnats in för året, så ekonomin kan inte redovisas.", "No budget has been reported for the year, so the economy cannot be shown."));

    public static Block NoDeviations(ReportMaterial m)
    {
        if (m.Budget.Items.Count == 0) return Missing(m);
        if (CostPart.Total(m).Forecast is null)
            return new NoteBlock(m.Say("Avvikelser kan inte redovisas: prognoser saknas.", "Deviations cannot be shown: there are no forecasts."));
        var limit = NumberForm.Percent(m.Choices.DeviationShare, 0, m.Language);
        return new ParagraphBlock(m.Say($"Ingen budgetpost avviker mer än {limit} från budget.", $"No budget item strays more than {limit} from its budget."));
    }
}
