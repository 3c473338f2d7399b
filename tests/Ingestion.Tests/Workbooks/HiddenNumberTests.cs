using System.Text;
using SmvInsights.Ingestion.Tests.Reading;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Tests.Workbooks;

/// <summary>Where in a workbook a personal number can hide.</summary>
public class HiddenNumberTests
{
    private const string Number = "811218-9876";
    private const string Row = "2026-09;PA;;SOC;STODSAMTAL;alla;A;1;";

    [Theory]
    [InlineData(Number)]
    [InlineData("8112189876")]
    [InlineData("8112189876.0")]
    [InlineData("<c><v>8.112189876E9</v></c>")]
    [InlineData("<c><v>1.98112189876E+11</v></c>")]
    [InlineData("<c s=\"5\"><v>8112189876</v></c>")]
    [InlineData("<c t=\"str\"><f>B2</f><v>811218-9876</v></c>")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>811218</t></r><r><rPr><b/></rPr><t>-9876</t></r></is></c>")]
    [InlineData("<c><v>101012383</v></c>")] // 010101-2383, whose zero Excel dropped
    public void In_a_cell_it_is_found_at_its_place_and_in_other_sheets_by_the_cells_name(string cell)
    {
        Told(Book.Activity(Row, Row + cell)).ShouldBe(["P001 3:9 \"\""]);
        var hidden = Scan(new Book().Sheet("V", [Files.ActivityHeader, Row]).Sheet("Anna", ["", "x;" + cell], state: "veryHidden").ToBytes()).Single();
        (hidden.Rule, hidden.Line).ShouldBe(("P004", 0));
        hidden.Message.Sv.ShouldContain("Cell B2 i arbetsbokens blad nummer 2 (dolt)");
        hidden.Message.Sv.ShouldNotContain("Anna");
    }

    [Fact]
    public void In_a_heading_or_above_the_table_it_is_found() =>
        Told(new Book().Sheet("V", [$"Ärende {Number}", $"{Files.ActivityHeader};{Number}", Row])).ShouldBe(["P001 1:1 \"\"", "P001 2:10 \"\""]);

    [Theory]
    [InlineData("xl/comments1.xml", "<comments><commentList><comment><text><r><t>Se 811218</t></r><r><t xml:space=\"preserve\">-9876</t></r></text></comment></commentList></comments>", "kommentar")]
    [InlineData("xl/threadedComments/threadedComment1.xml", "<ThreadedComments><threadedComment><text>811218-9876</text></threadedComment></ThreadedComments>", "kommentar")]
    [InlineData("xl/drawings/vmlDrawing1.vml", "<xml><br>811218-9876</xml>", "kommentar")]
    [InlineData("docProps/core.xml", "<coreProperties><title>811218-9876</title></coreProperties>", "egenskaper")]
    [InlineData("package/services/metadata/core-properties/a1.psmdcp", "<coreProperties><subject>811218-9876</subject></coreProperties>", "egenskaper")]
    [InlineData("docProps/app.xml", "<Properties><Company>811218-9876</Company></Properties>", "egenskaper")]
    [InlineData("docProps/custom.xml", "<Properties><property name=\"811218-9876\"/></Properties>", "egenskaper")]
    [InlineData("xl/sharedStrings.xml", "<sst><si><t>811218-9876</t></si></sst>", "inte längre syns")]
    [InlineData("xl/charts/chart1.xml", "<c><v>8.112189876E9</v></c>", "inte syns i bladen")]
    [InlineData("xl/pivotCache/pivotCacheRecords1.xml", "<r><n v=\"8112189876\"/></r>", "inte syns i bladen")]
    [InlineData("xl/printerSettings/printerSettings1.bin", "811218-9876", "inte syns i bladen")]
    [InlineData("customXml/811218-9876.xml", "<a/>", "inte syns i bladen")]
    public void In_every_other_part_it_is_found_and_the_part_is_named(string part, string content, string named)
    {
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(content), .. part.EndsWith("bin", StringComparison.Ordinal) ? [Encoding.Unicode.GetBytes(content)] : Array.Empty<byte[]>()])
        {
            var finding = Scan(Book.Activity(Row).Part(part, bytes).ToBytes()).Single();
            finding.Rule.ShouldBe("P005");
            finding.Message.Sv.ShouldContain(named);
        }
    }

    [Theory]
    [InlineData("<headerFooter><oddHeader>&amp;C811218-9876</oddHeader></headerFooter>")]
    [InlineData("<dataValidations><dataValidation><formula1>\"811218-9876\"</formula1></dataValidation></dataValidations>")]
    [InlineData("<hyperlinks><hyperlink tooltip=\"811218-9876\"/></hyperlinks>")]
    public void In_what_surrounds_the_cells_of_a_sheet_it_is_found(string around) =>
        Scan(new Book().Sheet("V", [Files.ActivityHeader, Row], around).ToBytes()).Single().Rule.ShouldBe("P005");

    [Fact]
    public void In_the_name_of_a_sheet_it_is_found_and_not_repeated() =>
        Told(new Book().Sheet("V", [Files.ActivityHeader, Row]).Sheet(Number, ["x"])).ShouldBe(["P005 0:0 \"\""]);

    [Theory]
    [InlineData("number-in-hidden-sheet", "P004")]
    [InlineData("number-in-note", "P005")]
    [InlineData("number-in-properties", "P005")]
    public void In_an_old_workbook_it_is_found_likewise(string sample, string rule) =>
        Scan(File.ReadAllBytes(Path.Combine(Book.Samples, sample + ".xls"))).Single().Rule.ShouldBe(rule);

    [Fact]
    public void Other_numbers_are_left_alone() =>
        Scan(new Book().Sheet("V", [Files.ActivityHeader, "2026-09;PA;;SOC;INSATS;alla;A;101012384;", "380000;1.5;46266;5560360793;<c s=\"5\"><v>5560360793</v></c>"]).ToBytes()).ShouldBeEmpty();

    private static IReadOnlyList<Finding> Scan(byte[] content) => PersonalNumberScan.Find(content, "verksamhet.xlsx");

    private static IEnumerable<string> Told(Book book) => Scan(book.ToBytes()).Select(Files.Told);
}
