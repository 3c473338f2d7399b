namespace SmvInsights.Reports.Charts.Svg;

/// <summary>The words of one budget: name and outcome above its bar, forecast below it.</summary>
internal sealed class BulletRow
{
    private const double Line = 17;

    private readonly List<string> _name;
    private readonly List<string> _outcome;
    private readonly List<string> _forecast;
    private readonly bool _sideBySide;
    private readonly bool _over;
    private readonly double _width;

    public BulletRow(BudgetBulletChart chart, BudgetBar budget, ChartFrame frame)
    {
        Budget = budget;
        _width = frame.Width;
        _over = budget.Overrun is not null;
        var outcome = Outcome(chart, budget);
        var forecast = Forecast(chart, budget);
        _sideBySide = TextMeasure.Width(budget.Name, Look.Label) + 20 + TextMeasure.Width(outcome, Look.Value) <= _width;
        _name = TextMeasure.Wrap(budget.Name, _width, 2, Look.Label);
        _outcome = TextMeasure.Wrap(outcome, _width, 2, Look.Value);
        _forecast = TextMeasure.Wrap(forecast, _width - SignWidth, 2, ForecastLook);
        Tooltip = $"{budget.Name}\n{outcome}" + (forecast.Length > 0 ? "\n" + forecast : "");
    }

    public BudgetBar Budget { get; }

    public string Tooltip { get; }

    /// <summary>Of what stands above the bar, with the space between.</summary>
    public double HeadHeight => (_sideBySide ? 1 : _name.Count + _outcome.Count) * Line + 9;

    /// <summary>Of all words.</summary>
    public double Height => HeadHeight + (_forecast.Count == 0 ? 0 : _forecast.Count * Line + 5);

    /// <summary>Of the sign before words on an overrun.</summary>
    private double SignWidth => _over ? 15 : 0;

    private Look ForecastLook => _over ? Look.Alarm : Look.QuietLabel;

    public void Draw(Sheet sheet, double y)
    {
        var baseline = Stack(sheet, _name, y + 13, Look.Label);
        if (_sideBySide) sheet.Text(_width, y + 13, string.Join(' ', _outcome), Look.Value, Anchor.End);
        else Stack(sheet, _outcome, baseline, Look.Value);
        var below = y + Height - _forecast.Count * Line + 13 + BudgetBulletDrawing.TrackHeight;
        if (_over) sheet.Svg.Path(p => p.Move(0, below).Line(5, below - 8.5).Line(10, below).Shut()).Fill(Paint.Alarm).Done();
        Stack(sheet, _forecast, below, ForecastLook, SignWidth);
    }

    private static double Stack(Sheet sheet, IEnumerable<string> lines, double y, Look look, double x = 0)
    {
        foreach (var line in lines)
        {
            sheet.Text(x, y, line, look);
            y += Line;
        }
        return y;
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
}
