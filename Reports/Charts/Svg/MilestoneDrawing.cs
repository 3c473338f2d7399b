using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Reports.Charts.Svg;

internal static class MilestoneDrawing
{
    private const double LaneUnderWords = 24;
    private const double Padding = 9;

    public static string Draw(MilestoneTimeline chart, ChartFrame frame)
    {
        var sheet = new Sheet(chart, frame);
        var left = frame.IsNarrow ? 4 : Math.Floor(frame.Width * 0.4);
        var axis = new TimeAxis(chart.Milestones.SelectMany(Days), chart.Today, chart.Language, left, frame.Width - 6);
        var rows = chart.Milestones.Select(mark => new MilestoneWords(chart, mark, frame.IsNarrow ? frame.Width : left - 18)).ToList();

        axis.Months.Draw(sheet, sheet.Y - 4, ticks: false);
        sheet.Y += PeriodAxis.Height - 2;
        var top = sheet.Y;
        var bottom = top + rows.Sum(Height);
        if (!frame.IsNarrow) Grid(sheet, axis, top, bottom);
        foreach (var row in rows)
        {
            sheet.Line(0, Math.Round(sheet.Y) + 0.5, frame.Width, Math.Round(sheet.Y) + 0.5, Paint.Grid);
            row.Draw(sheet, sheet.Y + Padding);
            var middle = frame.IsNarrow ? sheet.Y + Padding + row.Height + LaneUnderWords / 2 : sheet.Y + Height(row) / 2;
            Today(sheet, chart, axis, frame.IsNarrow ? middle - LaneUnderWords / 2 : sheet.Y, frame.IsNarrow ? middle + LaneUnderWords / 2 : sheet.Y + Height(row));
            MilestoneLane.Draw(sheet, chart, row.Mark, axis, middle);
            HoverStrips.Over(sheet, row.Mark.Key, row.Tooltip, 0, sheet.Y, frame.Width, Height(row));
            sheet.Y += Height(row);
        }
        if (rows.Count > 0) sheet.TextWithin(axis.At(chart.Today), sheet.Y + 14, $"{(chart.Language == Ingestion.Wording.Language.English ? "as of" : "läget")} {ChartWords.Iso(chart.Today)}", Look.SmallStrong);
        sheet.Y += 20;
        MilestoneKey.Of(chart).Draw(sheet);
        return sheet.Finish();

        double Height(MilestoneWords row) => Math.Max(row.Height + (frame.IsNarrow ? LaneUnderWords : 0), 20) + Padding * 2;
    }

    private static IEnumerable<DateOnly> Days(MilestoneMark mark)
    {
        foreach (var date in new[] { mark.PlanStart, mark.Plan, mark.Forecast, mark.Actual })
            if (date is { } known) yield return known.Day;
    }

    private static void Grid(Sheet sheet, TimeAxis axis, double top, double bottom)
    {
        for (var i = 0; i <= axis.Months.Count; i++)
            if (axis.Months.Band > 20 || axis.BeginsQuarter(i)) sheet.Line(Math.Round(axis.Months.Start(i)) + 0.5, top, Math.Round(axis.Months.Start(i)) + 0.5, bottom, Paint.Grid);
    }

    private static void Today(Sheet sheet, MilestoneTimeline chart, TimeAxis axis, double top, double bottom) =>
        sheet.Line(axis.At(chart.Today), top, axis.At(chart.Today), bottom, Paint.Ink, 1.4, "2 2");
}
