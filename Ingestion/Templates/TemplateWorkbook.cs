using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Ingestion.Workbooks;

namespace SmvInsights.Ingestion.Templates;

/// <summary>A template as a workbook: the report with lists to choose from, how to fill it in, and the codes. Only the first sheet is read when it comes back.</summary>
public static class TemplateWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int RowsToAdd = 500;
    private const double RowHeight = 17;

    public static byte[] Write(Template template, Language language)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = TemplateStyles.Make();
            var codes = new CodeSheet(template, language);
            var report = NameOf(template.Contract, language);
            book.Workbook.Append(
                new Sheets(
                    SheetOf(book, report, 1, ReportSheet(template, codes, language)),
                    SheetOf(book, new Phrase("Så här gör du", "How to").In(language), 2, GuideSheet.Of(template, language)),
                    SheetOf(book, codes.Name, 3, codes.Make())),
                new DefinedNames(new DefinedName($"'{report}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
            document.PackageProperties.Creator = "SmvInsights";
        }
        return bytes.ToArray();
    }

    private static string NameOf(ReportContract contract, Language language)
    {
        var name = contract.Name.In(language);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static Sheet SheetOf(WorkbookPart book, string name, uint number, Worksheet sheet)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        return new Sheet { Name = name, SheetId = number, Id = book.GetIdOfPart(part) };
    }

    private static Worksheet ReportSheet(Template template, CodeSheet codes, Language language)
    {
        var columns = TemplateColumns.Of(template, language);
        var cells = new SheetCells();
        cells.Add(columns.Select(c => ((object?)c.Heading, c.HeadingStyle)), height: 22);
        foreach (var row in template.Rows) cells.Add(row.Select((value, at) => (value, columns[at].StyleOf(value))), height: RowHeight);
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = FirstInput(columns), SequenceOfReferences = new() { InnerText = FirstInput(columns) } })
            { WorkbookViewId = 0, ShowGridLines = true, TabSelected = true }),
            Widths(columns.Select(c => c.Width)),
            cells.Data);
        // the schema wants these after the cells, in this order
        if (codes.Lists.Count > 0) sheet.Append(Choices(codes, cells.Rows + RowsToAdd));
        sheet.Append(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        sheet.Append(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        return sheet;
    }

    public static Columns Widths(IEnumerable<double> widths) =>
        new(widths.Select((width, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true }));

    private static string FirstInput(IReadOnlyList<TemplateColumn> columns) =>
        new CellAddress(2, columns.Index().First(c => c.Item.IsInput).Index + 1).ToString();

    /// <summary>A word outside the list is asked about, not refused: other spellings are read as well.</summary>
    private static DataValidations Choices(CodeSheet codes, int lastRow) => new(codes.Lists.Select(list => new DataValidation(new Formula1(codes.RangeOf(list)))
    {
        Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, ErrorStyle = DataValidationErrorStyleValues.Warning,
        SequenceOfReferences = new() { InnerText = $"{CellAddress.LetterOf(list + 1)}2:{CellAddress.LetterOf(list + 1)}{lastRow}" },
    }));
}
