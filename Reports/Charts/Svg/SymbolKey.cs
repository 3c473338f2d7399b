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
        HashSet<CellStatus> seen = [];
        var awaitsPart = false;
        foreach (var point in points)
        {
            seen.Add(point.Status);
            awaitsPart |= point is { Status: CellStatus.Partial, IsShown: false };
        }
        Withheld(CellStatus.Masked, ChartWords.Masked);
        if (seen.Contains(CellStatus.Missing)) Add(Missing, ChartWords.NotSubmitted.In(language));
        if (awaitsPart) Add(Missing, ChartWords.Withheld.In(language));
        Withheld(CellStatus.NotPublished, ChartWords.NotPublished);
        Withheld(CellStatus.NotRestatable, ChartWords.NotRestatable);
        Withheld(CellStatus.NotApplicable, ChartWords.NotApplicable);
        return this;

        void Withheld(CellStatus status, Phrase words)
        {
            if (seen.Contains(status)) Add((sheet, x, y) => StatusSign.Draw(sheet, status, x + SignWidth / 2, y, SignWidth), words.In(language));
        }
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

    public static void Missing(Sheet sheet, double x, double y) => sheet.Hatch(x, y - 5.5, SignWidth, 11, Paint.Hatch, 4);
}
