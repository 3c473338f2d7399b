using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Says why there is no figure. A period nobody reported is a hatched column; a single series is marked in the plot, several each in a lane below it.</summary>
internal sealed class GapMarks(Sheet sheet, IReadOnlyList<ChartSeries> series, PeriodAxis axis, Func<ChartSeries, bool>? isGrey = null)
{
    private const double LaneHeight = 15;
    private const double RoomForText = 9;

    public void Columns(double top, double bottom)
    {
        foreach (var (from, to) in Runs(NobodyReported))
            sheet.Hatch(axis.Start(from), top, axis.Start(to + 1) - axis.Start(from), bottom - top, Paint.Hatch, 6);
    }

    public void InPlot(double bottom)
    {
        if (series.Count != 1) return;
        for (var i = 0; i < axis.Count; i++) Sign(series[0][i].Status, axis.Middle(i), bottom - 8);
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
            for (var i = 0; i < axis.Count; i++) Sign(one[i].Status, axis.Middle(i), middle);
            y += LaneHeight;
        }
        sheet.Line(axis.Left, y + 2.5, axis.Right, y + 2.5, Paint.Grid);
        return y + 2;
    }

    private void Sign(CellStatus status, double x, double y)
    {
        var half = Math.Min(3.5, axis.Band * 0.4);
        if (status == CellStatus.NotPublished) sheet.Outline(x - half, y - half, half * 2, half * 2, Paint.Axis);
        if (status == CellStatus.NotRestatable) SymbolKey.NotRestatable(sheet, x, y, half);
        if (status is not (CellStatus.Masked or CellStatus.NotApplicable)) return;
        if (axis.Band >= RoomForText) sheet.Text(x, y + 3, status == CellStatus.Masked ? ChartWords.MaskedSymbol : ChartWords.NotApplicableSymbol, Look.SmallStrong, Anchor.Middle);
        else if (status == CellStatus.Masked) Dots(x - half / 2, x + half / 2);
        else Dots(x);

        void Dots(params ReadOnlySpan<double> places)
        {
            foreach (var place in places) sheet.Svg.Open("circle").At("cx", place).At("cy", y + 2).At("r", Math.Min(1, half / 3)).Fill(Paint.Ink).Done();
        }
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
