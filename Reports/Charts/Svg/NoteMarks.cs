using System.Globalization;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Notes as numbers in a row above the plot, a thin line down from each through its period, and their words below the drawing.</summary>
internal sealed class NoteMarks(Sheet sheet, NumberedNotes notes, Language language)
{
    private const double Radius = 8;
    private const double Row = 22;
    private const double Space = 2;
    private const double WordsAt = 22;
    private const int MostLines = 2;

    /// <summary>Room to keep above the plot.</summary>
    public double Height => notes.All.Count == 0 ? 0 : Row;

    /// <param name="row">Lower edge of the row of numbers.</param>
    /// <param name="left">The numbers stand from here …</param>
    /// <param name="right">… to here, moved apart where their periods are too near.</param>
    /// <param name="series">The one that is drawn, where it has a plot of its own.</param>
    public void Draw(PeriodAxis axis, double row, double bottom, double left, double right, ChartSeries? series = null)
    {
        var marks = notes.Marks(series);
        var widths = marks.Select(mark => WidthOf(mark.Numbers) + Space).ToList();
        var tightened = Math.Min(1, (right - left) / Math.Max(1, widths.Sum()));
        var places = LabelColumn.Place([.. marks.Select(mark => axis.Middle(mark.At))], [.. widths.Select(width => width * tightened)], left, right);
        foreach (var ((numbers, at), x) in marks.Zip(places))
        {
            var (y, middle) = (row - Row + Radius + 1, axis.Middle(at));
            sheet.Svg.Path(path =>
            {
                path.Move(x, y + Radius);
                path.Line(middle, row);
                path.Line(middle, bottom);
            }).NoFill().Stroke(Paint.Track, 1.4).Done();
            Badge(numbers, x, y);
        }
    }

    /// <summary>What each number stands for, below all else.</summary>
    public void Tell()
    {
        if (notes.All.Count == 0) return;
        sheet.Y += 8;
        foreach (var (number, _, note) in notes.All)
        {
            Badge(number.ToString(CultureInfo.InvariantCulture), Radius + 0.5, sheet.Y + Radius + 0.5);
            foreach (var line in TextMeasure.Wrap(note.Sentence(language), sheet.Width - WordsAt, MostLines, Look.Small))
            {
                sheet.Text(WordsAt, sheet.Y + 12, line, Look.Small);
                sheet.Y += Look.Small.LineHeight;
            }
            sheet.Y += 4;
        }
    }

    private void Badge(string numbers, double x, double y)
    {
        var width = WidthOf(numbers);
        sheet.Svg.Open("rect").At("x", x - width / 2).At("y", y - Radius).At("width", width).At("height", Radius * 2).At("rx", Radius).Fill(Paint.Panel).Stroke(Paint.Axis, 1).Done();
        sheet.Text(x, y + Look.SmallStrong.Drop, numbers, Look.SmallStrong, Anchor.Middle);
    }

    /// <summary>A circle for a number, longer for several.</summary>
    private static double WidthOf(string numbers) => Math.Max(Radius * 2, Math.Ceiling(TextMeasure.Width(numbers, Look.SmallStrong)) + Radius);
}
