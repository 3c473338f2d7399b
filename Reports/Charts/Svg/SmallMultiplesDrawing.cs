using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

internal static class SmallMultiplesDrawing
{
    private const double GapX = 22;
    private const double GapY = 16;
    private const double NameRow = 20;
    private const double AbovePlot = 16;
    private const double AboveSigns = 19;
    private const int MostGhosts = 8;

    public static string Draw(SmallMultiples chart, ChartFrame frame)
    {
        var sheet = new Sheet(chart, frame);
        var notes = NumberedNotes.Of(chart, chart.Periods);
        var marks = new NoteMarks(sheet, notes, chart.Language);
        var columns = Math.Min(Math.Max(1, chart.Panels.Count), frame.IsNarrow || frame.Width < 600 && chart.Panels.Count == 4 ? 2 : frame.Width < 600 ? 3 : chart.Panels.Count is 4 or > 6 ? 4 : 3);
        var height = frame.IsNarrow ? 92 : 112;
        var gutter = new ValueAxis(Scale(chart, height, 0), chart.Form, chart.Language).Gutter;
        var width = (frame.Width - gutter - GapX * (columns - 1)) / columns;

        for (var first = 0; first < chart.Panels.Count; first += columns)
        {
            var row = chart.Panels.Skip(first).Take(columns).ToList();
            var names = row.ConvertAll(panel => TextMeasure.Wrap(panel.Name, width, 2, Look.Label));
            var nameLines = Math.Max(1, names.Max(lines => lines.Count));
            var top = sheet.Y + NameRow + (nameLines - 1) * Look.Label.LineHeight + marks.Height + AbovePlot;
            var bottom = top + height;
            for (var i = 0; i < row.Count; i++)
            {
                var left = gutter + i * (width + GapX);
                for (var line = 0; line < names[i].Count; line++) sheet.Text(left, sheet.Y + 14 + line * Look.Label.LineHeight, names[i][line], Look.Label);
                Panel(sheet, chart, row[i], marks, notes, left, left + width, top, bottom, named: i == 0);
            }
            sheet.Y = bottom + PeriodAxis.Height + (first + columns < chart.Panels.Count ? GapY : 0);
        }
        var key = PointKey.Of(ChartSeries.All(chart.Panels, chart.Periods.Count), chart.Language);
        PeriodMarks.AddTo(key, chart.Breaks);
        key.Draw(sheet);
        marks.Tell();
        return sheet.Finish();
    }

    private static void Panel(
        Sheet sheet, SmallMultiples chart, ChartSeries panel, NoteMarks marks, NumberedNotes notes, double left, double right, double top, double bottom, bool named)
    {
        var values = new ValueAxis(Scale(chart, bottom, top), chart.Form, chart.Language);
        var axis = new PeriodAxis(chart.Periods, chart.Language, left, right);
        var gaps = new GapMarks(sheet, [panel], axis);
        gaps.Columns(top, bottom);
        values.Draw(sheet, left, right, named);
        if (chart.Panels.Count <= MostGhosts)
            foreach (var other in chart.Panels.Where(other => other != panel)) Ghost(sheet, other, axis, values.Scale, ChartBreak.CutsIn(chart.Breaks, other, chart.Periods));
        var cuts = ChartBreak.CutsIn(chart.Breaks, panel, chart.Periods);
        PeriodMarks.Lines(sheet, cuts, axis, top, bottom);
        marks.Draw(axis, top - AbovePlot, bottom, left, right, panel);
        SeriesLine.Draw(sheet, panel with { Style = panel.Style with { Dash = null } }, axis, values.Scale, chart.IsGrey(panel), _ => false, cuts);
        gaps.InPlot(bottom);
        gaps.Words(bottom, chart.Language);
        LastValue(sheet, chart, panel, axis, values.Scale, top, bottom);
        axis.Draw(sheet, bottom, sparse: true);
        HoverStrips.Draw(sheet, axis, chart.Periods, i => $"{panel.Name}, {chart.Periods[i].FullName(chart.Language)}: {panel[i].Text(chart.Form, chart.Language)}" + notes.Lines(i, panel), top, bottom);
    }

    /// <summary>The other panels' lines, faint, so that one panel can be read against all.</summary>
    private static void Ghost(Sheet sheet, ChartSeries series, PeriodAxis axis, LinearScale scale, HashSet<int> cuts)
    {
        if (!Enumerable.Range(1, Math.Max(0, axis.Count - 1)).Any(Joined)) return;
        sheet.Svg.Path(path =>
        {
            for (var i = 1; i < axis.Count; i++)
            {
                if (!Joined(i)) continue;
                if (i == 1 || !Joined(i - 1)) path.Move(axis.Middle(i - 1), scale.At(series[i - 1].Value ?? 0));
                path.Line(axis.Middle(i), scale.At(series[i].Value ?? 0));
            }
        }).NoFill().Stroke(Paint.Track, 1.2).Done();

        bool Joined(int i) => series[i - 1].IsPlain && series[i].IsPlain && axis.Compares(i) && !cuts.Contains(i);
    }

    private static void LastValue(Sheet sheet, SmallMultiples chart, ChartSeries panel, PeriodAxis axis, LinearScale scale, double top, double bottom)
    {
        if (axis.Count == 0 || !panel[axis.Count - 1].IsShown) return;
        var last = panel[axis.Count - 1];
        var text = TextMeasure.Fit(last.Text(chart.Form, chart.Language), axis.Right - axis.Left, Look.SmallStrong);
        var under = Math.Min(axis.Count, (int)(TextMeasure.Width(text, Look.SmallStrong) / axis.Band) + 2);
        var y = Math.Max(Enumerable.Range(axis.Count - under, under).Min(i => scale.At(panel[i].High ?? 0)) - 8, top - 8);
        y = Math.Min(y, bottom - AboveSigns);
        sheet.TextOnPanel(axis.Right, y, text, Look.SmallStrong, Anchor.End);
    }

    private static LinearScale Scale(SmallMultiples chart, double bottom, double top) =>
        ValueAxis.ScaleOf(ChartSeries.All(chart.Panels, chart.Periods.Count), chart.Form, 4, bottom, top);
}
