using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Composition;

/// <summary>An indicator in one district or the county: the month, and the same month a year before. Neither is called better.</summary>
public sealed record IndicatorStanding(Indicator Indicator, string District, Cell Now, Cell YearBefore)
{
    public static IndicatorStanding Of(CountyFigures f, Indicator indicator, string district) => new(
        indicator, district, f.Activity[district, f.Period, indicator.Code], f.Activity[district, f.Period.AddMonths(-12), indicator.Code]);

    /// <summary>The county's chosen few: found, helped, capacity and coverage side by side.</summary>
    public static IReadOnlyList<IndicatorStanding> Chosen(CountyFigures f, string district) =>
        [.. f.Choices.KeyIndicators.Select(f.Indicator).OfType<Indicator>().Select(i => Of(f, i, district))];

    /// <summary>One sentence on the first chosen one that is a plain number; <c>null</c> when none is.</summary>
    public static string? Finding(CountyFigures f, string district) =>
        Chosen(f, district).Where(s => s.Now.IsPlain).Select(s => s.Sentence(f)).FirstOrDefault();

    public ActivityAddress? Trace(CountyFigures f) => f.Trace(District, f.Period, Indicator.Code);

    public string Value(CountyFigures f) => ChartPoint.From(Now).Text(ValueForm.Count, f.Language);

    /// <summary>The number or its symbol alone; what it lacks is said by <see cref="Parts"/> and <see cref="Explanation"/>.</summary>
    public string Number(CountyFigures f) => Now switch
    {
        { Status: CellStatus.Partial, Low: { } low, High: { } high } => ChartPoint.Interval(low, high).Text(ValueForm.Count, f.Language),
        { Status: CellStatus.Partial } => f.Say(ChartWords.Unfinished),
        _ => Value(f),
    };

    /// <summary>What stands behind a symbol or a range; <c>null</c> for a plain figure.</summary>
    public string? Explanation(CountyFigures f) => Now.Status switch
    {
        CellStatus.Masked => f.Say(ChartWords.Masked),
        CellStatus.Interval => f.Say(ChartWords.Interval),
        CellStatus.Partial => f.Say(ChartWords.Partial),
        CellStatus.NotRestatable => f.Say(ChartWords.WhyNotRestatable),
        CellStatus.NotPublished => f.Say("ingår inte i det som publiceras", "not part of what is published"),
        _ => null,
    };

    /// <summary><c>oktober 2025: 388</c>; with a word where the district then was another one, or something else was counted.</summary>
    public string Comparison(CountyFigures f)
    {
        var then = $"{f.Period.AddMonths(-12).LongForm(f.Language)}: {ChartPoint.From(YearBefore).Text(ValueForm.Count, f.Language)}";
        var periods = ChartPeriods.Trailing(f.Period);
        return (DistrictBreaks.In(f, periods, District).Count > 0, DefinitionBreaks.In(f, periods, Indicator).Count > 0) switch
        {
            (false, false) => then,
            (true, false) => f.Say($"{then}, med annan indelning", $"{then}, with other districts"),
            (false, true) => f.Say($"{then}, med annan definition", $"{then}, with another definition"),
            _ => f.Say($"{then}, med annan indelning och definition", $"{then}, with other districts and another definition"),
        };
    }

    /// <summary><c>3 av 4 länsdelar</c>, where the sum lacks a part; <c>4 av 5 delar</c> where districts report in parts; else <c>null</c>.</summary>
    public string? Parts(CountyFigures f)
    {
        if (Now.Expected == 0 || Now.Reported >= Now.Expected || District != f.County) return null;
        return Now.Expected == f.ReportingDistricts.Count
            ? f.Say($"{Now.Reported} av {Now.Expected} länsdelar", $"{Now.Reported} of {Now.Expected} districts")
            : f.Say($"{Now.Reported} av {Now.Expected} delar", $"{Now.Reported} of {Now.Expected} parts");
    }

    private string Sentence(CountyFigures f)
    {
        var where = District == f.County ? f.Say("i länet", "in the county") : f.Say("i ", "in ") + f.DistrictName(District);
        return f.Say(
            $"{f.Say(Indicator.Name)} {where}: {Value(f)} i {f.Period.LongForm(f.Language)} ({Comparison(f)}).",
            $"{f.Say(Indicator.Name)} {where}: {Value(f)} in {f.Period.LongForm(f.Language)} ({Comparison(f)}).");
    }
}
