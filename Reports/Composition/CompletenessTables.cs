using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition;

/// <summary>Who has reported, in tables: how much of the thirteen months, and report by report.</summary>
public static class CompletenessTables
{
    /// <summary>How much has come in and how much of it in time, by district and for the county last.</summary>
    public static ChartTable Summary(CountyFigures f) => new(
        f.Say($"Inlämnat och i tid, {Span(f)}", $"Submitted and in time, {Span(f)}"),
        [new(f.Say("Länsdel", "District"), false), .. SubmissionStanding.Kinds.Select(k => new ChartColumn(f.Say(k.Name), false)), new(f.Say("Alla rapporter", "All reports"), false)],
        [
            .. f.ReportingDistricts.Select(d => (IReadOnlyList<string>)[f.Say(d.NameIn(f.Period)), .. Row(f, c => c.District == d.Code)]),
            [f.Say("Hela länet", "The whole county"), .. Row(f, _ => true)],
        ],
        []);

    /// <summary>One row for each report that was expected or came all the same.</summary>
    public static ChartTable Reports(CountyFigures f) => new(
        f.Say($"Rapporter, {Span(f)}", $"Reports, {Span(f)}"),
        [.. new[] { f.Say("Månad", "Month"), f.Say("Länsdel", "District"), f.Say("Rapport", "Report"), f.Say("Läge", "State"), f.Say("Sista dag", "Deadline"), f.Say("Inkom", "Came"), "Version" }
            .Select((heading, at) => new ChartColumn(heading, at == 6))],
        [
            .. from cell in f.Completeness.Cells
               orderby cell.Month descending, cell.Kind
               select (IReadOnlyList<string>)
               [
                   cell.Month.ToString(), f.DistrictName(cell.District), f.Say(SubmissionStanding.NameOf(cell.Kind)), SubmissionStanding.Word(f, cell),
                   CountyFigures.Day(cell.Deadline), Came(cell) is { } day ? CountyFigures.Day(day) : "", cell.Version == 0 ? "" : NumberForm.Integer(cell.Version, f.Language),
               ],
        ],
        []);

    /// <summary>The day, in Sweden, on which the first of it was accepted.</summary>
    public static DateOnly? Came(Completeness cell) => cell.FirstKnown is { } moment ? DateOnly.FromDateTime(Stockholm.In(moment).DateTime) : null;

    private static string Span(CountyFigures f) => ChartPeriods.Trailing(f.Period).Span(f.Language);

    private static IEnumerable<string> Row(CountyFigures f, Func<Completeness, bool> of) =>
        SubmissionStanding.Kinds.Select(k => Said(f, f.Completeness.Sum(c => c.Kind == k.Kind && of(c)))).Append(Said(f, f.Completeness.Sum(of)));

    private static string Said(CountyFigures f, CompletenessFigure sum)
    {
        if (sum.Expected == 0) return ".";
        var reported = f.Say($"{sum.Reported} av {sum.Expected}", $"{sum.Reported} of {sum.Expected}");
        return sum.Timed == 0 ? reported : $"{reported}, {f.Say($"{sum.InTime} i tid", $"{sum.InTime} in time")}";
    }
}
