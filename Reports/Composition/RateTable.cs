using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition;

/// <summary>Indicators per 10,000 inhabitants, district beside district.</summary>
public static class RateTable
{
    public const string Key = "rates";

    /// <returns>The chosen few; <c>null</c> where nobody has entered how many live in any district that year.</returns>
    public static ChartTable? Of(CountyFigures f) => Of(f, [.. f.Choices.KeyIndicators.Select(f.Indicator).OfType<Indicator>()]);

    /// <inheritdoc cref="Of(CountyFigures)"/>
    public static ChartTable? Of(CountyFigures f, IReadOnlyList<Indicator> indicators)
    {
        List<string> places = [.. f.Districts.Select(d => d.Code), f.County];
        var people = places.ToDictionary(p => p, p => Rate.Inhabitants(f.Organisation, f.AsOrganised, p, null, new(f.Period, PeriodGrain.Month), f.KnownAt));
        if (indicators.Count == 0 || people.Values.All(p => p is null)) return null;
        return new ChartTable(
            f.Say($"Per 10 000 invånare, {f.Period.LongForm(f.Language)}", $"Per 10,000 inhabitants, {f.Period.LongForm(f.Language)}"),
            [new(f.Say("Indikator", "Indicator"), false), .. places.Select(p => new ChartColumn(f.DistrictName(p), true))],
            [
                .. indicators.Select(i => (IReadOnlyList<string>)[f.Say(i.Name), .. places.Select(p => Text(f, f.Activity[p, f.Period, i.Code], people[p]))]),
                [f.Say("Invånare", "Inhabitants"), .. places.Select(p => people[p] is { } count ? NumberForm.Integer(count, f.Language) : Lacks(f))],
            ],
            [
                f.Say($"Så många som räknats i månaden, inte omräknat till år, delat med invånarna {f.Period.Year}.", $"As many as were counted in the month, not made into a year's, divided by the inhabitants of {f.Period.Year}."),
                .. Sources(f),
            ]);
    }

    private static string Text(CountyFigures f, Cell cell, int? people) => Rate.Of(cell, people) switch
    {
        { Status: RateStatus.Shown, Value: 0 } when cell.Value > 0 => f.Say("under 0,1", "under 0.1"),
        { Status: RateStatus.Shown, Value: { } rate } => NumberForm.Decimal(rate, 1, f.Language),
        { Status: RateStatus.NoPopulation } => Lacks(f),
        _ => cell.Status switch
        {
            CellStatus.Partial => f.Say($"ofullständig ({cell.Reported} av {cell.Expected})", $"incomplete ({cell.Reported} of {cell.Expected})"),
            CellStatus.Interval => f.Say("inte ett tal", "not one number"),
            _ => ChartPoint.From(cell).Text(ValueForm.Count, f.Language),
        },
    };

    private static string Lacks(CountyFigures f) => f.Say("saknas", "not known");

    private static IEnumerable<string> Sources(CountyFigures f) => f.Organisation.Populations
        .Where(p => p.Year == f.Period.Year && p.WasKnown(f.KnownAt)).Select(p => (p.Source, p.Retrieved)).Distinct().OrderBy(p => p)
        .Select(p => f.Say($"Invånare: {p.Source}, hämtat {CountyFigures.Day(p.Retrieved)}.", $"Inhabitants: {p.Source}, retrieved {CountyFigures.Day(p.Retrieved)}."));
}
