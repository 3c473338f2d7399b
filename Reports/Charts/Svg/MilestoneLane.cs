using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>The marks of one milestone along the time axis.</summary>
internal static class MilestoneLane
{
    public const string PreliminaryDash = "2 1.6";
    private const double Radius = 5;

    public static void Draw(Sheet sheet, MilestoneTimeline chart, MilestoneMark mark, TimeAxis axis, double y)
    {
        if (mark is { PlanStart: { } start, Plan: { } end } && end.Day > start.Day)
            sheet.Rect(axis.At(start.Day), y - 2.5, axis.At(Middle(end)) - axis.At(start.Day), 5, Paint.Track, 2.5);
        foreach (var date in new[] { mark.Plan, mark.Forecast, mark.Actual })
            if (date is { MonthOnly: true } rough) MonthBox(sheet, axis, rough, y);
        Slip(sheet, mark, axis, y);
        var dash = mark.Preliminary ? PreliminaryDash : null;
        if (mark is { IsDoneWithoutDay: true, Plan: { } done }) Markers.Solid(sheet, Marker.Diamond, X(sheet, axis, done, y), y, Radius, Paint.Ink);
        else if (mark.Plan is { } plan) Markers.Hollow(sheet, Marker.Diamond, X(sheet, axis, plan, y), y, Radius, mark.Status == MilestoneStatus.Cancelled ? Paint.Axis : Paint.Ink, dash);
        if (mark.Forecast is { } forecast && forecast != mark.Plan && mark.Actual is null)
            Markers.Hollow(sheet, Marker.Circle, X(sheet, axis, forecast, y), y, Radius, mark.IsOverdue(chart.Today) || Later(forecast, mark.Plan) ? Paint.Alarm : Paint.Ink, dash);
        if (mark.Actual is { } actual) Markers.Solid(sheet, Marker.Diamond, X(sheet, axis, actual, y), y, Radius, Paint.Ink);
    }

    /// <summary>From plan to where it ended or is expected to end.</summary>
    private static void Slip(Sheet sheet, MilestoneMark mark, TimeAxis axis, double y)
    {
        if (mark.Plan is not { } plan || (mark.Actual ?? mark.Forecast) is not { } end || end == plan) return;
        sheet.Line(axis.At(Middle(plan)), y, axis.At(Middle(end)), y, Later(end, plan) ? Paint.Alarm : Paint.Mute, 1.6, mark.Actual is null ? "3 2" : null);
    }

    private static void MonthBox(Sheet sheet, TimeAxis axis, RoughDate date, double y)
    {
        if (!axis.Holds(date.Day)) return;
        var (left, right) = axis.Span(Month.Of(date.Day));
        sheet.Rect(left + 1, y - 8, right - left - 2, 16, Paint.Band, 3);
        sheet.Outline(left + 1.5, y - 7.5, right - left - 3, 15, Paint.Axis, 1, "2 2", 3);
    }

    private static double X(Sheet sheet, TimeAxis axis, RoughDate date, double y)
    {
        var x = axis.At(Middle(date));
        if (axis.Holds(date.Day)) return x;
        var later = x > (axis.Months.Left + axis.Months.Right) / 2;
        var (tip, back) = later ? (axis.Months.Right + 5, axis.Months.Right) : (axis.Months.Left - 5, axis.Months.Left);
        sheet.Svg.Path(p => p.Move(back, y - 4).Line(tip, y).Line(back, y + 4)).NoFill().Stroke(Paint.Ink, 1.4).Done();
        return later ? x - 8 : x + 8;
    }

    private static bool Later(RoughDate end, RoughDate? plan) => plan is { } planned && end.Latest > planned.Latest;

    private static DateOnly Middle(RoughDate date) => date.MonthOnly ? date.Day.AddDays(14) : date.Day;
}
