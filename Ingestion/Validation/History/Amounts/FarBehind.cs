using SmvInsights.Ingestion.Contracts;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Amounts;

/// <summary>
/// A forecast that would have the rest of the year cost several times what it has cost so far each month. An item that falls late in every year, as
/// a conference does, is known by the year before.
/// </summary>
internal sealed class FarBehind(RuleSettings settings) : AmountRule
{
    public static readonly Rule Definition = new("B012", Warning,
        new("Hittills i år har posten kostat {1}. Prognosen {2} förutsätter {3} i månaden resten av året, mot {4} hittills.",
            "So far this year the item has cost {1}. The forecast {2} takes {3} a month for the rest of the year, against {4} so far."),
        new("Räknar ni med att pengarna blir över: sänk prognosen. Kommer kostnaden sent på året: förklara vid bekräftelsen.",
            "If money will be left: lower the forecast. If the cost falls late in the year: explain when you confirm."));

    /// <summary>Earlier in the year there is time to catch up.</summary>
    public static readonly Threshold FirstMonth = new(Definition.Code, "month", 9, 4, 11,
        new("Från och med månad", "From this month of the year on"));

    public static readonly Threshold Times = new(Definition.Code, "times", 3, 1.5, 20,
        new("Så många gånger takten hittills", "So many times the pace so far"));

    /// <summary>50 000 kr: less is not worth asking about.</summary>
    private const long SmallestBudget = 50_000_00;

    /// <summary>How much later than the year before still is as late every year.</summary>
    private const double AsLate = 1.5;

    private readonly double _firstMonth = settings.Of(FirstMonth), _times = settings.Of(Times);

    public override Rule Rule => Definition;

    public override OddAmount? Judge(BudgetRow row, ItemPast past)
    {
        if (row is not { Type: BudgetType.Cost, Forecast: { } forecast and >= SmallestBudget } || row.Month.Number < _firstMonth || row.Month.Number == 12
            || !past.IsWholeUntil(row.Month)) return null;
        var spent = past.SpentBefore(row.Month) + (row.Actual ?? 0);
        var (pace, needed) = (spent / row.Month.Number, (forecast - spent) / (12 - row.Month.Number));
        if (needed <= _times * pace || past.ShareLastYear(row.Month) <= AsLate * spent / forecast) return null;
        return new(BudgetColumns.Forecast, forecast,
            AmountWords.Kronor(spent), AmountWords.Kronor(forecast), AmountWords.Kronor(Whole(needed)), AmountWords.Kronor(Whole(pace)));
    }

    private static long Whole(long hundredths) => hundredths / 100 * 100;
}
