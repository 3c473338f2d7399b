using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Says why there is no figure. A period nobody reported is a hatched column; a single series is marked in the plot, several each in a lane below it.</summary>
internal sealed class GapMarks(Sheet sheet, IReadOnlyList<ChartSeries> series, PeriodAxis axis, Func<ChartSeries, bool>? isGrey = null)
{
    private const double LaneHeight = 15;

    public void Columns(double top, double bottom)
    {
        foreach (var (from, to) in Runs(NobodyReported))
            sheet.Hatch(axis.Start(from), top, axis.Start(to + 1) - axis.Start(from), bottom - top, Paint.Hatch, 6);
    }

    /// <summary>Says in a wide column what it is, when all else is drawn.</summary>
    public void Words(double bottom, Language language)
    {
        var words = ChartWords.NotSubmitted.In(language);
        foreach (var (from, to) in Runs(i => NobodyReported(i) && series.All(one => one[i].Status == CellStatus.Missing)))
            if (axis.Band * (to + 1 - from) > TextMeasure.Width(words, Look.Small) + 2 * StatusSign.RoomForText)
                sheet.TextOnPanel((axis.Start(from) + axis.Start(to + 1)) / 2, bottom - 6, words, Look.Small, Anchor.Middle);
    }

    public void InPlot(double bottom)
    {
        if (series.Count != 1) return;
        for (var i = 0; i < axis.Count; i++) StatusSign.Draw(sheet, series[0][i].Status, axis.Middle(i), bottom - 8, axis.Band);
    }

    /// <returns>The lower edge of the lanes.</returns>
    public double Lanes(double y)
    {
        if (series.Count < 2) return y;
        var laned = series.Where(one => Enumerable.Range(0, axis.Count).Any(i => NeedsSign(one, i))).ToList();
        if (laned.Count == 0) return y;
        y += 4;
        foreach (var one in laned)
        {
            var middle = y + LaneHeight / 2;
            Markers.Solid(sheet, one.Style.Marker, axis.Left - 12, middle, 3, Paint.Of(isGrey?.Invoke(one) == true ? SeriesStyle.Context : one.Style));
            foreach (var (from, to) in Runs(i => one[i].IsAwaited && !NobodyReported(i)))
                sheet.Hatch(axis.Start(from) + 1, y + 2, axis.Start(to + 1) - axis.Start(from) - 2, LaneHeight - 4, Paint.Hatch, 4);
            for (var i = 0; i < axis.Count; i++) StatusSign.Draw(sheet, one[i].Status, axis.Middle(i), middle, axis.Band);
            y += LaneHeight;
        }
        sheet.Line(axis.Left, y + 2.5, axis.Right, y + 2.5, Paint.Grid);
        return y + 2;
    }

    private bool NobodyReported(int period) => series.Count > 0 && series.All(one => one[period].IsAwaited);

    private bool NeedsSign(ChartSeries one, int period) => !one[period].IsShown && !NobodyReported(period);

    private IEnumerable<(int From, int To)> Runs(Func<int, bool> holds)
    {
        for (var i = 0; i < axis.Count; i++)
        {
            if (!holds(i)) continue;
            var from = i;
            while (i + 1 < axis.Count && holds(i + 1)) i++;
            yield return (from, i);
        }
    }
}
