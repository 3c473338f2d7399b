using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Figures;

/// <summary>What a sign or a word among the figures means, in the one wording that every page uses.</summary>
/// <param name="Term">As it stands on the page.</param>
/// <param name="Means">Whole sentences.</param>
public sealed record HelpText(Phrase Term, Phrase Means)
{
    public static readonly HelpText Masked = new(
        new("Två punkter (..)", "Two dots (..)"),
        new("Talet är 1–4, eller döljs för att ett annat tal annars kunde räknas ut. Det skyddar enskilda personer. En nolla är en riktig nolla.",
            "The number is 1–4, or hidden because another could be worked out from it. That protects individuals. A zero is a real zero."));

    public static readonly HelpText Missing = new(
        new("Ej inlämnad", "Not submitted"),
        new("Uppgiften väntas men har inte kommit in. Den räknas aldrig som noll.", "The figure is expected but has not come in. It never counts as zero."));

    public static readonly HelpText Incomplete = new(
        new("Ofullständig", "Incomplete"),
        new("En del av summan har inte kommit in; inom parentes står hur många delar som är inne. Jämför den inte med hela summor.",
            "A part of the sum has not come in; the brackets say how many parts are in. Do not compare it with whole sums."));

    public static readonly HelpText NotApplicable = new(
        new("En punkt (.)", "One dot (.)"),
        new("Här finns ingen uppgift att lämna.", "There is no figure to give here."));

    public static readonly HelpText NotPublished = new(
        new("Publiceras ej", "Not published"),
        new("Så fint uppdelade lämnas skyddade antal inte ut.", "Protected counts are not given out in such detail."));

    public static readonly HelpText NotRestatable = new(
        new("Ej omräkningsbar", "Cannot be restated"),
        new("Allt är inte redovisat per kommun, så talet kan inte räknas om till andra länsdelar.", "Not all of it was reported by municipality, so the number cannot be restated to other districts."));

    public static readonly HelpText Preliminary = new(
        new("Preliminärt", "Preliminary"),
        new("Kan ändras: ett datum som inte är fastställt, eller en summa där något ännu saknas.", "May change: a date that is not settled, or a sum that still lacks something."));

    public static readonly HelpText Forecast = new(
        new("Prognos", "Forecast"),
        new("Vad de som rapporterar själva bedömer: kostnaden för hela året, eller dagen då en milstolpe blir klar. Systemet räknar inte fram den.",
            "What those who report judge themselves: the cost of the whole year, or the day a milestone will be done. The system does not work it out."));

    public static readonly HelpText Target = new(
        new("Målband", "Target band"),
        new("Det skuggade området är där värdet är tänkt att ligga. Målet har människor bestämt; det är inte uträknat ur siffrorna.",
            "The shaded range is where the value is meant to be. People have set it; it is not worked out from the figures."));

    public static readonly HelpText PerInhabitants = new(
        new("Per 10 000 invånare", "Per 10,000 inhabitants"),
        new("Antalet delat med hur många som det året bodde i länsdelens kommuner, gånger 10 000. Så går länsdelar av olika storlek att jämföra. Små antal svänger mer från månad till månad.",
            "The count divided by how many lived in the district's municipalities that year, times 10,000. So districts of different size can be compared. Small counts swing more from month to month."));

    public static readonly HelpText Completeness = new(
        new("Inlämnat och i tid", "Submitted and in time"),
        new("Hur många av de rapporter som skulle lämnas in som har kommit in hela. I tid räknas bara dem som hade en sista dag att hålla; det som begärdes i efterhand är varken sent eller i tid.",
            "How many of the reports that were due have come in whole. In time counts only those that had a last day to keep; what was asked for afterwards is neither late nor in time."));

    public static readonly HelpText AsKnownAt = new(
        new("Som känt", "As known"),
        new("Siffrorna så som de var kända vid den tiden. Det som lämnades in eller rättades senare syns inte, så ett mötes siffror kan visas igen som de var.",
            "The figures as they were known at that time. What was submitted or corrected later does not show, so a meeting's figures can be shown again as they were."));

    public static readonly HelpText Restated = new(
        new("Som då och som nu", "As then and as now"),
        new("Som då visar varje månad med de länsdelar som fanns då. Som nu räknar om alla månader till dagens länsdelar, så att de går att jämföra.",
            "As then shows each month by the districts there were. As now restates all months to today's districts, so that they can be compared."));

    /// <returns><c>null</c> for a plain number.</returns>
    public static HelpText? Of(CellStatus status) => status switch
    {
        CellStatus.Masked => Masked,
        CellStatus.Missing => Missing,
        CellStatus.Partial => Incomplete,
        CellStatus.NotApplicable => NotApplicable,
        CellStatus.NotPublished => NotPublished,
        CellStatus.NotRestatable => NotRestatable,
        _ => null,
    };

    /// <summary>What of a table's printed signs and words is not plain by itself, in the order of this list.</summary>
    /// <param name="chart">The chart it stands under, if any.</param>
    public static IReadOnlyList<HelpText> In(ChartTable table, ChartSpec? chart = null)
    {
        var cells = table.Rows.SelectMany(r => r.Skip(1)).ToHashSet(StringComparer.Ordinal);
        var words = table.Columns.Select(c => c.Header).Concat(table.Rows.Select(r => r[0])).Concat(cells).Append(table.Caption).Where(w => w.Any(char.IsLetter)).ToList();
        var found = new List<HelpText>();
        Add(Masked, cells.Contains(".."));
        Add(Missing, Says("ej inlämnad", "not submitted"));
        Add(Incomplete, cells.Any(c => c.EndsWith(')') && (c.Contains(" av ", StringComparison.Ordinal) || c.Contains(" of ", StringComparison.Ordinal))));
        Add(NotApplicable, cells.Contains("."));
        Add(NotPublished, Says("publiceras ej", "not published"));
        Add(NotRestatable, Says("ej omräkningsbar", "cannot be restated"));
        Add(Preliminary, Says("preliminär", "preliminar"));
        Add(Forecast, Says("prognos", "forecast"));
        Add(Target, chart is TrendChart { Target: not null });
        Add(PerInhabitants, Says("per 10 000", "per 10,000"));
        return found;

        void Add(HelpText help, bool isThere)
        {
            if (isThere) found.Add(help);
        }

        bool Says(string sv, string en) => words.Any(w => w.Contains(sv, StringComparison.OrdinalIgnoreCase) || w.Contains(en, StringComparison.OrdinalIgnoreCase));
    }
}
