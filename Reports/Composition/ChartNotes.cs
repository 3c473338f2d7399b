using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation.Happenings;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition;

/// <summary>What readers of a trend should know of its months: what happened in the county, and districts' released words on their own figures.</summary>
public static class ChartNotes
{
    /// <summary>More than this would drown the figures; what happened comes first, then the latest words, all of which stand on the districts' pages.</summary>
    public const int AtMost = 6;

    /// <param name="place">Code of the one district that is asked about; <c>null</c> for all, which are then named.</param>
    /// <param name="byDistrict">Whether the series of the chart are districts.</param>
    /// <returns>In the order of time.</returns>
    public static IReadOnlyList<PeriodNote> In(CountyFigures f, IReadOnlyList<Period> periods, string? place = null, bool byDistrict = true)
    {
        var byMonth = periods.All(p => p.Grain == PeriodGrain.Month);
        var happened = f.Happenings.Where(h => h.District is null || place is null || h.District == place).Select(h => Note(h.District, Month.Of(h.Date.Day), Words(f, h, byMonth)));
        var said = f.PublicNotes.Where(n => n.Kind == ReportKind.Activity && (place is null || n.District == place)).Select(n => Note(n.District, n.Months[^1], n.Text));
        return [.. happened.Concat(said).OfType<(Month Month, PeriodNote Note)>().Take(AtMost).OrderBy(n => n.Month).Select(n => n.Note)];

        (Month, PeriodNote)? Note(string? district, Month month, string text) => periods.Where(p => p.First <= month && month <= p.Last).ToList() is not [var period, ..] ? null
            : (month, new(period, district is null || place is not null ? text : $"{f.DistrictName(district)}: {text}", district is not null && place is null && byDistrict ? [district] : null));
    }

    /// <summary>The day too, where it is known; the month stands before it where the periods are months.</summary>
    private static string Words(CountyFigures f, Happening happening, bool byMonth) =>
        happening.Date.MonthOnly && byMonth ? f.Say(happening.Text) : $"{f.Say(happening.Text)}, {f.Date(happening.Date)}";
}
