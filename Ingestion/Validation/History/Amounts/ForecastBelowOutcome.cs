using SmvInsights.Ingestion.Contracts;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Amounts;

/// <summary>A forecast for the year that the year has passed already.</summary>
internal sealed class ForecastBelowOutcome(RuleSettings settings) : AmountRule
{
    public static readonly Rule Definition = new("B011", Warning,
        new("Prognosen för året är {1}, men redan till och med den här månaden är utfallet {2}.",
            "The forecast for the year is {1}, but up to this month alone the outcome is {2}."),
        new("Uppdatera prognosen: den gäller hela året. Kontrollera också att utfallet bara är månadens.",
            "Update the forecast: it is for the whole year. Check too that the outcome is the month's alone."));

    /// <summary>Forecasts are rounded.</summary>
    public static readonly Threshold Percent = new(Definition.Code, "percent", 3, 0, 50,
        new("Under årets utfall, i procent", "Below the year's outcome, in percent"));

    /// <summary>Forecasts are rounded to thousands: 5 000 kr.</summary>
    private const long Rounding = 5_000_00;

    private readonly double _limit = 1 + settings.Of(Percent) / 100;

    public override Rule Rule => Definition;

    public override OddAmount? Judge(BudgetRow row, ItemPast past)
    {
        if (row.Forecast is not { } forecast) return null;
        var outcome = past.SpentBefore(row.Month) + (row.Actual ?? 0);
        return outcome > _limit * forecast && outcome - forecast > Rounding
            ? new(BudgetColumns.Forecast, forecast, AmountWords.Kronor(forecast), AmountWords.Kronor(outcome))
            : null;
    }
}
