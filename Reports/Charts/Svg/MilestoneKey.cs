using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts.Svg;

internal static class MilestoneKey
{
    public static SymbolKey Of(MilestoneTimeline chart)
    {
        var key = new SymbolKey();
        var marks = chart.Milestones;
        if (marks.Any(mark => mark is { Plan: not null, IsDoneWithoutDay: false })) key.Add((s, x, y) => Markers.Hollow(s, Marker.Diamond, x + 8, y, 5, Paint.Ink), "plan");
        if (marks.Any(mark => mark.Forecast is not null && mark.Forecast != mark.Plan && mark.Actual is null))
            key.Add((s, x, y) => Markers.Hollow(s, Marker.Circle, x + 8, y, 5, Paint.Ink), ChartWords.Forecast.In(chart.Language));
        if (marks.Any(mark => mark.Actual is not null || mark.IsDoneWithoutDay)) key.Add((s, x, y) => Markers.Solid(s, Marker.Diamond, x + 8, y, 5, Paint.Ink), Say(new("klar", "done")));
        if (marks.Any(mark => mark is { Preliminary: true, HasDate: true }))
            key.Add((s, x, y) => Markers.Hollow(s, Marker.Diamond, x + 8, y, 5, Paint.Ink, MilestoneLane.PreliminaryDash), Say(new("preliminärt datum", "preliminary date")));
        if (marks.Any(mark => mark.Plan is { MonthOnly: true } || mark.Forecast is { MonthOnly: true } || mark.Actual is { MonthOnly: true }))
            key.Add((s, x, y) => s.Outline(x, y - 6, 16, 12, Paint.Axis, 1, "2 2", 3), Say(new("månaden känd, inte dagen", "month known, not the day")));
        return key;

        string Say(Phrase phrase) => phrase.In(chart.Language);
    }
}
