using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Composition.Money;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>The county's money in five figures.</summary>
internal static class EconomyPart
{
    public static KeyFiguresBlock KeyFigures(ReportMaterial m) => new([.. MoneyFigures.Of(m).Select(f => new KeyFigure(f.Label, f.Value, f.Note) { Trace = f.Trace?.Page })]);

    public static NoteBlock Missing(ReportMaterial m) => new(m.Say(
        "Ingen budgetrapport har lämnats in för året, så ekonomin kan inte redovisas.", "No budget has been reported for the year, so the economy cannot be shown."));

    public static Block NoDeviations(ReportMaterial m)
    {
        if (m.Budget.Items.Count == 0) return Missing(m);
        if (CostPart.Total(m).Forecast is null)
            return new NoteBlock(m.Say("Avvikelser kan inte redovisas: prognoser saknas.", "Deviations cannot be shown: there are no forecasts."));
        var limit = NumberForm.Percent(m.Choices.DeviationShare, 0, m.Language);
        return new ParagraphBlock(m.Say($"Ingen budgetpost avviker mer än {limit} från budget.", $"No budget item deviates more than {limit} from its budget."));
    }
}
