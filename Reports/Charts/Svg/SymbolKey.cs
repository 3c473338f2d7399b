using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Explains, below a chart, the signs that occur in it, as many to a line as fit.</summary>
internal sealed class SymbolKey
{
    private const double SignWidth = 16;
    private const double SignGap = 6;
    private const double ItemGap = 18;

    private readonly List<(Action<Sheet, double, double> Sign, string Words)> _items = [];

    /// <param name="sign">Draws it, given the sheet, its left edge and its middle height; 16 units wide.</param>
    public SymbolKey Add(Action<Sheet, double, double> sign, string words)
    {
        _items.Add((sign, words));
        return this;
    }

    /// <summary>What figures that are not plain look like.</summary>
    public SymbolKey AddStatuses(IEnumerable<ChartPoint> points, Language language)
    {
        var all = points.ToList();
        var seen = all.Select(point => point.Status).ToHashSet();
        if (seen.Contains(CellStatus.Masked)) Add(Masked, ChartWords.Masked.In(language));
        if (seen.Contains(CellStatus.Missing)) Add(Missing, ChartWords.NotSubmitted.In(language));
        if (all.Exists(point => point is { Status: CellStatus.Partial, IsShown: false })) Add(Missing, ChartWords.Partial.In(language));
        if (seen.Contains(CellStatus.NotPublished)) Add(NotPublished, ChartWords.NotPublished.In(language));
        if (seen.Contains(CellStatus.NotRestatable)) Add((sheet, x, y) => NotRestatable(sheet, x + SignWidth / 2, y, 4), ChartWords.NotRestatable.In(language));
        if (seen.Contains(CellStatus.NotApplicable)) Add(NotApplicable, ChartWords.NotApplicable.In(language));
        return this;
    }

    public void Draw(Sheet sheet)
    {
        if (_items.Count == 0) return;
        sheet.Y += 10;
        var x = 0.0;
        foreach (var (sign, words) in _items)
        {
            var lines = TextMeasure.Wrap(words, sheet.Width - SignWidth - SignGap, 2, Look.Small);
            var width = SignWidth + SignGap + lines.Max(line => TextMeasure.Width(line, Look.Small));
            if (x > 0 && x + width > sheet.Width) NextLine();
            sign(sheet, x, sheet.Y + 8);
            for (var i = 0; i < lines.Count; i++)
            {
                if (i > 0) sheet.Y += Look.Small.LineHeight;
                sheet.Text(x + SignWidth + SignGap, sheet.Y + 12, lines[i], Look.Small);
            }
            x += width + ItemGap;
        }
        sheet.Y += 18;

        void NextLine()
        {
            x = 0;
            sheet.Y += 19;
        }
    }

    public static void Masked(Sheet sheet, double x, double y) =>
        sheet.Text(x + SignWidth / 2, y + 4, ChartWords.MaskedSymbol, Look.SmallStrong, Anchor.Middle);

    public static void Missing(Sheet sheet, double x, double y) => sheet.Hatch(x, y - 5.5, SignWidth, 11, Paint.Hatch, 4);

    public static void NotPublished(Sheet sheet, double x, double y) => sheet.Outline(x + 4.5, y - 4.5, 9, 9, Paint.Axis);

    /// <summary>A cross about a middle.</summary>
    public static void NotRestatable(Sheet sheet, double x, double y, double half)
    {
        sheet.Line(x - half, y - half, x + half, y + half, Paint.Axis, 1.4);
        sheet.Line(x - half, y + half, x + half, y - half, Paint.Axis, 1.4);
    }

    private static void NotApplicable(Sheet sheet, double x, double y) =>
        sheet.Text(x + SignWidth / 2, y + 4, ChartWords.NotApplicableSymbol, Look.SmallStrong, Anchor.Middle);
}
