using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

internal static class BudgetBulletDrawing
{
    public const double TrackHeight = 20;
    private const double BarHeight = 9;
    private const double RowGap = 16;
    private const double AxisHeight = 22;

    public static string Draw(BudgetBulletChart chart, ChartFrame frame)
    {
        var sheet = new Sheet(chart, frame);
        var scale = Scale(chart, frame);
        var rows = chart.Budgets.Select(budget => new BulletRow(chart, budget, frame)).ToList();
        var top = sheet.Y;
        var bottom = top + rows.Sum(row => row.Height + TrackHeight + RowGap);
        Grid(sheet, scale, chart, rows, top, bottom);
        foreach (var row in rows)
        {
            row.Draw(sheet, sheet.Y);
            Bullet(sheet, chart, row.Budget, scale, sheet.Y + row.HeadHeight);
            HoverStrips.Over(sheet, row.Budget.Key, row.Tooltip, 0, sheet.Y, frame.Width, row.Height + TrackHeight);
            sheet.Y += row.Height + TrackHeight + RowGap;
        }
        sheet.Y = bottom + AxisHeight;
        Key(chart).Draw(sheet);
        return sheet.Finish();
    }

    private static LinearScale Scale(BudgetBulletChart chart, ChartFrame frame)
    {
        var reach = chart.Budgets.SelectMany(b => new[] { b.Actual, ChartPoint.Of(b.Decided), ChartPoint.Of(b.Forecast) });
        return ValueAxis.ScaleOf(reach, ValueForm.Kronor, frame.IsNarrow ? 3 : 5, 8, frame.Width - 8);
    }

    /// <summary>Lines behind the bars only, so that they never run through words.</summary>
    private static void Grid(Sheet sheet, LinearScale scale, BudgetBulletChart chart, IEnumerable<BulletRow> rows, double top, double bottom)
    {
        var y = top;
        foreach (var row in rows)
        {
            foreach (var tick in scale.Ticks())
                sheet.Line(scale.At(tick), y + row.HeadHeight - 3, scale.At(tick), y + row.HeadHeight + TrackHeight + 3, tick == 0 ? Paint.Axis : Paint.Grid);
            y += row.Height + TrackHeight + RowGap;
        }
        var right = double.NegativeInfinity;
        foreach (var tick in scale.Ticks())
        {
            var name = ValueForm.Kronor.Tick(tick, scale.Step, scale.Reach, chart.Language);
            var width = TextMeasure.Width(name, Look.Small);
            var x = Math.Clamp(scale.At(tick) - width / 2, 0, Math.Max(0, sheet.Width - width));
            if (x < right + 10) continue;
            sheet.Text(x, bottom + 8, name, Look.Small);
            right = x + width;
        }
    }

    private static void Bullet(Sheet sheet, BudgetBulletChart chart, BudgetBar budget, LinearScale scale, double y)
    {
        var zero = scale.At(0m);
        var middle = y + TrackHeight / 2;
        if (budget.Decided is { } decided)
            sheet.Rect(Math.Min(zero, scale.At(decided)), y, Math.Abs(scale.At(decided) - zero), TrackHeight, Paint.Track);
        if (budget is { Decided: { } limit, Overrun: not null })
        {
            var end = scale.At(Math.Max(budget.Forecast ?? 0, budget.Actual.High ?? 0));
            sheet.Hatch(scale.At(limit), y, end - scale.At(limit), TrackHeight, Paint.Alarm, 5);
            sheet.Outline(scale.At(limit), y + 0.5, end - scale.At(limit), TrackHeight - 1, Paint.Alarm);
        }
        Actual(sheet, budget.Actual, scale, zero, y, middle);
        if (budget.Forecast is { } forecast)
        {
            sheet.Line(scale.At(budget.Actual.High ?? 0), middle, scale.At(forecast), middle, Paint.Ink, 1.4, "3 3");
            Markers.Hollow(sheet, Marker.Diamond, scale.At(forecast), middle, 4.6, Paint.Ink);
        }
        if (budget.Decided is { } line) sheet.Line(scale.At(line), y - 3, scale.At(line), y + TrackHeight + 3, Paint.Ink, 2.4);
        if (chart.TimeShare is { } share && budget.Decided is > 0 and var whole) TimeMark(sheet, scale.At(whole * share), y);
    }

    private static void Actual(Sheet sheet, ChartPoint actual, LinearScale scale, double zero, double y, double middle)
    {
        if (actual.Status == CellStatus.Missing) sheet.Hatch(zero, y, 46, TrackHeight, Paint.Axis);
        if (!actual.IsShown) return;
        var (low, high) = (scale.At(actual.Low ?? 0), scale.At(actual.High ?? 0));
        var (x, width) = (Math.Min(zero, low), Math.Abs(low - zero));
        if (actual.Status == CellStatus.Partial) sheet.Rect(x, middle - BarHeight / 2, width, BarHeight, Paint.Panel);
        if (actual.Status == CellStatus.Partial) sheet.Outline(x, middle - BarHeight / 2, width, BarHeight, Paint.Accent, 1.5);
        else if (actual.Value != 0) sheet.Rect(x, middle - BarHeight / 2, Math.Max(1, width), BarHeight, Paint.Accent);
        if (high > low) sheet.Outline(low, middle - BarHeight / 2, high - low, BarHeight, Paint.Accent, 1.2, "3 2");
    }

    private static void TimeMark(Sheet sheet, double x, double y)
    {
        sheet.Line(x, y - 1, x, y + TrackHeight + 1, Paint.Ink, 1.2);
        sheet.Svg.Path(p => p.Move(x, y - 0.5).Line(x - 4, y - 6).Line(x + 4, y - 6).Shut()).Fill(Paint.Ink).Done();
    }

    private static SymbolKey Key(BudgetBulletChart chart)
    {
        var key = new SymbolKey();
        string Say(string sv, string en) => chart.Language == Ingestion.Wording.Language.English ? en : sv;
        if (chart.Budgets.Count == 0) return key;
        key.Add((sheet, x, y) => sheet.Rect(x, y - 4.5, 16, 9, Paint.Accent), Say("utfall", "outcome"));
        if (chart.Budgets.Any(b => b.Forecast is not null)) key.Add((sheet, x, y) => Markers.Hollow(sheet, Marker.Diamond, x + 8, y, 4.6, Paint.Ink), ChartWords.Forecast.In(chart.Language));
        if (chart.Budgets.Any(b => b.Decided is not null)) key.Add(DecidedSign, Say("beslutat för året", "decided for the year"));
        if (chart.MonthsPassed is { } months) key.Add((sheet, x, y) => TimeSign(sheet, x + 8, y), LowerFirst(chart.TimeWords(months)));
        if (chart.Budgets.Any(b => b.Overrun is not null)) key.Add(OverSign, Say("över beslutat", "over what was decided"));
        return key.AddStatuses(chart.Budgets.Select(b => b.Actual), chart.Language);
    }

    private static void DecidedSign(Sheet sheet, double x, double y)
    {
        sheet.Rect(x, y - 5, 14, 10, Paint.Track);
        sheet.Line(x + 14, y - 7, x + 14, y + 7, Paint.Ink, 2.4);
    }

    private static void TimeSign(Sheet sheet, double x, double y)
    {
        sheet.Line(x, y - 4, x, y + 7, Paint.Ink, 1.2);
        sheet.Svg.Path(p => p.Move(x, y - 2).Line(x - 4, y - 7).Line(x + 4, y - 7).Shut()).Fill(Paint.Ink).Done();
    }

    private static void OverSign(Sheet sheet, double x, double y)
    {
        sheet.Hatch(x, y - 5, 16, 10, Paint.Alarm, 4);
        sheet.Outline(x, y - 5, 16, 10, Paint.Alarm);
    }

    private static string LowerFirst(string text) => string.Concat(text[..1].ToLowerInvariant(), text.AsSpan(1));
}
