using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SmvInsights.Ingestion.Templates;

/// <summary>How a cell of a template looks; the number is its place in <see cref="TemplateStyles"/>.</summary>
internal enum CellStyle : uint
{
    Plain,
    Heading,
    NumberHeading,
    Text,
    Month,
    Day,
    Amount,
    InputText,
    InputCount,
    InputAmount,
    InputDay,
    InputMonth,
    Title,
    Prose,
}

internal static class TemplateStyles
{
    private const string Plum = "FF46214F", Amber = "FFFFF6DF", Line = "FFE3DDE4", White = "FFFFFFFF";
    private const uint MonthFormat = 164, DayFormat = 165, CountFormat = 3, AmountFormat = 4;

    public static Stylesheet Make() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = MonthFormat, FormatCode = "yyyy\\-mm" },
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" }),
        new Fonts(Font(11), Font(11, White, bold: true), Font(16, Plum, bold: true)),
        // the first two are Excel's own
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Filled(Plum), Filled(Amber)),
        new Borders(new Border(), new Border(new LeftBorder(), new RightBorder(), new TopBorder(),
            new BottomBorder(new Color { Rgb = Line }) { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(), Looks(0, font: 1, fill: 2, border: 0), Looks(0, font: 1, fill: 2, border: 0, across: HorizontalAlignmentValues.Right),
            Looks(0), Looks(MonthFormat, across: HorizontalAlignmentValues.Left), Looks(DayFormat, across: HorizontalAlignmentValues.Left), Looks(AmountFormat),
            Looks(0, fill: 3), Looks(CountFormat, fill: 3), Looks(AmountFormat, fill: 3),
            Looks(DayFormat, fill: 3, across: HorizontalAlignmentValues.Left), Looks(MonthFormat, fill: 3, across: HorizontalAlignmentValues.Left),
            Looks(0, font: 2, border: 0), Looks(0, border: 0, wrap: true)));

    private static Font Font(double size, string? color = null, bool bold = false)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size });
        if (color is not null) font.Append(new Color { Rgb = color });
        font.Append(new FontName { Val = "Calibri" });
        return font;
    }

    private static Fill Filled(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

    private static CellFormat Looks(uint format, uint font = 0, uint fill = 0, uint border = 1, bool wrap = false, HorizontalAlignmentValues across = HorizontalAlignmentValues.General) => new(
        new Alignment { Horizontal = across, Vertical = wrap ? VerticalAlignmentValues.Top : VerticalAlignmentValues.Center, WrapText = wrap })
    {
        NumberFormatId = format, FontId = font, FillId = fill, BorderId = border,
        ApplyNumberFormat = format > 0, ApplyFont = font > 0, ApplyFill = fill > 0, ApplyBorder = border > 0, ApplyAlignment = true,
    };
}
