using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Tests.Reading;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Tests.Workbooks;

public class AnnotatedWorkbookTests
{
    [Fact]
    public void A_workbook_comes_back_as_it_was_with_a_column_that_tells_each_row_its_faults()
    {
        var sent = File.ReadAllBytes(Path.Combine(Book.Samples, "report.xlsx"));
        var annotated = Annotate(sent);
        annotated.Extension.ShouldBe(".xlsx");

        using var document = SpreadsheetDocument.Open(new MemoryStream(annotated.Content), isEditable: false);
        var first = (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!);
        var remarks = first.Worksheet.Descendants<Cell>().Where(c => c.CellReference!.Value!.StartsWith('J')).ToDictionary(c => c.CellReference!.Value!, c => c.InnerText);
        remarks.Keys.ShouldBe(["J2", "J5"]);
        remarks["J2"].ShouldBe("Fel");
        remarks["J5"].ShouldStartWith("Fel (antal): ");

        var (before, after) = (PartsOf(sent), PartsOf(annotated.Content));
        after.Keys.ShouldBe(before.Keys, ignoreOrder: true);
        before.Keys.Where(part => !before[part].SequenceEqual(after[part])).ShouldBe(["xl/worksheets/sheet1.xml"]);
    }

    [Fact]
    public void Sent_again_with_the_column_it_gets_the_same_findings_and_marking_it_twice_is_marking_it_once()
    {
        foreach (var sent in (byte[][])[
            File.ReadAllBytes(Path.Combine(Book.Samples, "report.xlsx")),
            Book.Activity("2026-09;PA;;SOC;INSATS;alla;A;-3;", "", "2026-09;XX;;SOC;INSATS;alla;A;1,5;så").ToBytes(),
            new Book().Sheet("V", ["Rubrik", Files.ActivityHeader, "2026-09;PA;;SOC;INSATS;alla;A;1;"], "<mergeCells count=\"1\"><mergeCell ref=\"B3:B4\"/></mergeCells>").ToBytes()])
        {
            var once = Annotate(sent).Content;
            Files.Read(once).Findings.ShouldBe(Files.Read(sent).Findings);
            Text(Annotate(once).Content).ShouldBe(Text(once));
        }
    }

    [Fact]
    public void An_older_workbook_comes_back_as_CSV_with_the_same_lines()
    {
        var sent = File.ReadAllBytes(Path.Combine(Book.Samples, "report.xls"));
        var annotated = Annotate(sent);
        annotated.Extension.ShouldBe(".csv");
        var lines = Encoding.UTF8.GetString(annotated.Content).TrimStart('\uFEFF').Split('\n');
        lines[0].ShouldBe("Inlämnat av oss");
        lines[2].ShouldBe("2026-09-30;PA;Piteå;SOC;STODSAMTAL;barn;K;12;\"två \"\"ord\"\"\";");
        Files.Read(annotated.Content).Told().ShouldBe(["A013 5:8 \"-3\""]);
        lines[4].ShouldStartWith("2026-09;PA;;SOC;STODKONTAKT;alla;A;-3;;Fel (antal): ");
    }

    private static AnnotatedFile Annotate(byte[] content) => AnnotatedFile.Make(content, Files.Read(content).Findings, Language.Swedish)!;

    private static string Text(byte[] workbook) => Encoding.UTF8.GetString(PartsOf(workbook)["xl/worksheets/sheet1.xml"]);

    private static Dictionary<string, byte[]> PartsOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var bytes = new MemoryStream();
            using var part = e.Open();
            part.CopyTo(bytes);
            return bytes.ToArray();
        });
    }
}
