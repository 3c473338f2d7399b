using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

internal static class BudgetBulletDrawing
{
    private const double TrackHeight = BarRows.TrackHeight;
    private const double BarHeight = 9;

    public static string Draw(BudgetBulletChart chart, ChartFrame frame)
    {
        var sheet = new Sheet(chart, frame);
        var scale = BarRows.Scale(chart.Budgets.SelectMany(b => new[] { b.Actual, ChartPoint.Of(b.Decided), ChartPoint.Of(b.Forecast) }), frame);
        BarRows.Draw(
            sheet, scale, chart.Language, [.. chart.Budgets.Select(b => (b.Key, new BarWords(b.Name, Outcome(chart, b), Forecast(chart, b), b.Overrun is not null, frame)))],
            (i, y) => Bullet(sheet, chart, chart.Budgets[i], scale, y));
        Key(chart).Draw(sheet);
        return sheet.Finish();
    }

    private static string Outcome(BudgetBulletChart chart, BudgetBar budget)
    {
        var english = chart.Language == Ingestion.Wording.Language.English;
        if (!budget.Actual.IsShown && budget.Decided is not null)
            return $"{budget.Actual.Text(ValueForm.Kronor, chart.Language)}, {(english ? "decided" : "beslutat")} {chart.Kronor(budget.Decided)}";
        var actual = (english ? "outcome " : "utfall ") + budget.Actual.Text(ValueForm.Kronor, chart.Language);
        return budget.Decided is null ? actual + (english ? ", nothing decided" : ", inget beslutat")
            : $"{actual} {(english ? "of" : "av")} {chart.Kronor(budget.Decided)}";
    }

    private static string Forecast(BudgetBulletChart chart, BudgetBar budget)
    {
        var english = chart.Language == Ingestion.Wording.Language.English;
        var forecast = budget.Forecast is null ? "" : $"{(english ? "forecast" : "prognos")} {chart.Kronor(budget.Forecast)}";
        if (budget.Overrun is not { } over) return forecast;
        var words = $"{chart.Kronor(over)} {(english ? "over what was decided" : "över beslutat")}";
        return forecast.Length == 0 ? words : $"{forecast}, {words}";
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
        if (actual.IsAwaited) sheet.Hatch(zero, y, 46, TrackHeight, Paint.Axis);
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
        // a rim, or it is lost where the bar has passed it
        sheet.Line(x, y + (TrackHeight - BarHeight) / 2, x, y + (TrackHeight + BarHeight) / 2, Paint.Panel, 3.6);
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
        if (chart.Budgets.Any(b => b.Actual is { Status: CellStatus.Partial, IsShown: true }))
            key.Add((sheet, x, y) => sheet.Outline(x + 0.75, y - 4.5, 14.5, 9, Paint.Accent, 1.5), ChartWords.Partial.In(chart.Language));
        if (chart.Budgets.Any(b => b.Actual.Low != b.Actual.High))
            key.Add((sheet, x, y) => sheet.Outline(x, y - 4.5, 16, 9, Paint.Accent, 1.2, "3 2"), ChartWords.Interval.In(chart.Language));
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
