using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Light lines across at round values, named to the left of them; the zero line is stronger.</summary>
internal sealed class ValueAxis(LinearScale scale, ValueForm form, Language language)
{
    public const double Gap = 8;

    /// <summary>Room the names need to the left of the plot.</summary>
    public double Gutter => Math.Ceiling(Ticks().Max(tick => TextMeasure.Width(Name(tick), Look.Small))) + Gap;

    public LinearScale Scale => scale;

    public static LinearScale ScaleOf(IEnumerable<ChartPoint> points, ValueForm form, int ticks, double bottom, double top, decimal low = 0, decimal high = 0)
    {
        foreach (var point in points)
        {
            low = Math.Min(low, point.Low ?? 0);
            high = Math.Max(high, point.High ?? 0);
        }
        return new LinearScale(low, high, ticks, LeastStep(form), bottom, top);
    }

    public void Draw(Sheet sheet, double left, double right, bool named = true)
    {
        foreach (var tick in Ticks())
        {
            var y = Math.Round(scale.At(tick)) + 0.5;
            sheet.Line(left, y, right, y, tick == 0 ? Paint.Axis : Paint.Grid);
            if (named) sheet.Text(left - Gap, y + Look.Small.Drop, Name(tick), Look.Small, Anchor.End);
        }
    }

    /// <summary>Zero alone where there is nothing to measure.</summary>
    private IEnumerable<double> Ticks() => scale.IsEmpty ? [0] : scale.Ticks();

    private string Name(double tick) => form.Tick(tick, scale.Step, scale.Reach, language);

    internal static double LeastStep(ValueForm form) => Math.Pow(10, -form.Decimals) * (form.Kind == ValueKind.Share ? 0.01 : 1);
}
