using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Periods side by side in bands of one width; as many of them named as there is room for, the last always.</summary>
internal sealed class PeriodAxis(IReadOnlyList<Period> periods, Language language, double left, double right)
{
    public const double Height = 36;

    public double Left => left;

    public double Right => right;

    public int Count => periods.Count;

    public double Band => (right - left) / Math.Max(1, periods.Count);

    public double Start(int period) => left + Band * period;

    public double Middle(int period) => left + Band * (period + 0.5);

    /// <summary>Whether a figure of the period says as much as that of the one before: two months of a year are not a year.</summary>
    public bool Compares(int period) => periods[period - 1].PartName(language) is null && periods[period].PartName(language) is null;

    /// <param name="y">Of the line the periods stand below.</param>
    /// <param name="sparse">Names the first and the last period only, within the bounds of the axis.</param>
    /// <param name="ticks">Whether short lines lead to the names.</param>
    public void Draw(Sheet sheet, double y, bool sparse = false, bool ticks = true)
    {
        var named = Named(sparse).ToList();
        int? year = null;
        foreach (var i in named)
        {
            if (ticks) sheet.Line(Middle(i), y, Middle(i), y + 4, Paint.Axis);
            Name(i, y + 17, periods[i].AxisName(language));
            if (periods[i].Grain == PeriodGrain.Year && periods[i].PartName(language) is { } months) Name(i, y + 31, months);
            if (periods[i].Grain == PeriodGrain.Year || year == periods[i].First.Year) continue;
            year = periods[i].First.Year;
            Name(i, y + 31, $"{year}");
        }

        void Name(int i, double baseline, string name)
        {
            if (!sparse || periods.Count == 1) sheet.TextWithin(Middle(i), baseline, name, Look.Small);
            else if (i == 0) sheet.Text(left, baseline, name, Look.Small);
            else sheet.Text(right, baseline, name, Look.Small, Anchor.End);
        }
    }

    private IEnumerable<int> Named(bool sparse)
    {
        if (periods.Count == 0) return [];
        var widest = periods.Max(period => Math.Max(
            TextMeasure.Width(period.AxisName(language), Look.Small), TextMeasure.Width($"{period.First.Year}", Look.Small)));
        var every = 1;
        while (every < periods.Count && Band * every < widest + 7) every = every switch { 1 => 2, 2 => 3, 3 => 4, 4 => 6, _ => every + 6 };
        if (sparse) every = Math.Max(every, periods.Count - 1);
        return Enumerable.Range(0, periods.Count).Where(i => (periods.Count - 1 - i) % Math.Max(1, every) == 0);
    }
}
