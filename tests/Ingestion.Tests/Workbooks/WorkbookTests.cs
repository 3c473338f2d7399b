using System.Text;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Tests.Reading;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Tests.Workbooks;

public class WorkbookTests
{
    private const string Row = "2026-09;PA;;SOC;STODSAMTAL;alla;A;1;";

    [Fact]
    public void A_workbook_is_read_by_the_rules_of_CSV_and_its_findings_name_the_sheets_cells()
    {
        var report = Files.Read(new Book().Sheet("Verksamhet",
        [
            "Inlämnat av oss;;;2026", "", Files.ActivityHeader, "2026-09;PA;Piteå;SOC;STODSAMTAL;barn;K;12;två\nrader, \"så\"", "", "2026-09;PA;;SOC;INSATS;alla;A;-3;",
            "2026-09;XX;;SOC;AKTUALISERAD;alla;A;7;",
        ]).ToBytes());

        report.Told().ShouldBe(["A013 6:8 \"-3\"", "G025 7:2 \"XX\""]);
        report.Dialect.ShouldBe(new Dialect("xlsx", "", ""));
        report.Kind.ShouldBe(ReportKind.Activity);
    }

    [Fact]
    public void Values_are_read_by_their_type()
    {
        var report = Files.Read(Book.Activity(
            "<c s=\"1\"><v>46266</v></c>;PA;;SOC;STODSAMTAL;barn;K;12;", // a day in September 2026
            "<c s=\"2\"><v>46266</v></c>;PA;;SOC;STODSAMTAL;barn;M;<c t=\"str\"><f>1+1</f><v>2</v></c>;<c t=\"str\"><f>A1</f><v></v></c>",
            "202609;PA;<c><v>2581</v></c>;SOC;STODSAMTAL;alla;A;<c><f>SUM(H2:H3)</f><v>3.0000000000000004</v></c>;").ToBytes());

        report.Told().ShouldBeEmpty();
        report.ActivityOf(report.Parts.Keys.Single()).Select(r => r.Low).ShouldBe([12, 2, 3]);
    }

    [Fact]
    public void A_number_stored_as_one_is_never_ambiguous_and_does_not_settle_the_sign_of_those_stored_as_text()
    {
        const string Fixed = "2026-09;PA;Samverkan;P{0};kostnad;LST;;;;{1};;;;;";
        var typed = Budget([string.Format(null, Fixed, 1, "0.30000000000000004"), string.Format(null, Fixed, 2, "<c s=\"4\"><v>1234.5</v></c>"), string.Format(null, Fixed, 3, "<c s=\"3\"><v>0.5</v></c>")]);
        typed.Told().ShouldBeEmpty();
        typed.BudgetOf(typed.Parts.Keys.Single()).Select(r => r.Applied).ShouldBe([30, 123_450, 50]);
        typed.Dialect!.DecimalSeparator.ShouldBeEmpty();

        Budget([string.Format(null, Fixed, 1, "1.234")]).Told().ShouldBe(["G035 2:10 \"1,234\""]);
        Budget([string.Format(null, Fixed, 1, "12.5"), string.Format(null, Fixed, 2, "<c t=\"inlineStr\"><is><t>1.234</t></is></c>")]).Told().ShouldBe(["G032 3:10 \"1.234\""]);
        Budget([string.Format(null, Fixed, 1, "12.5"), string.Format(null, Fixed, 2, "7,25")]).Dialect!.DecimalSeparator.ShouldBe(",");
    }

    [Fact]
    public void An_error_and_a_formula_without_a_result_are_named()
    {
        Files.Read(Book.Activity("2026-09;PA;;SOC;INSATS;alla;A;<c t=\"e\"><f>A1</f><v>#REF!</v></c>;<c t=\"e\"><v>#N/A</v></c>").ToBytes())
            .Told().ShouldBe(["G021 2:8 \"#REF!\"", "G021 2:9 \"#N/A\""]);
        Files.Read(File.ReadAllBytes(Path.Combine(Book.Samples, "error.xls"))).Told().ShouldBe(["G021 2:8 \"#DIV/0!\""]);
        var unvalued = Files.Read(Book.Activity("2026-09;PA;;SOC;INSATS;alla;A;<c><f>1+1</f></c>;").ToBytes());
        unvalued.Told().ShouldBe(["W013 2:8 \"\""]);
        unvalued.Findings[0].Message.Sv.ShouldContain("Cell H2 ");
    }

    [Theory]
    [InlineData("xls")]
    [InlineData("xlsx")]
    public void What_a_spreadsheet_program_saved_is_read(string format)
    {
        var report = Files.Read(File.ReadAllBytes(Path.Combine(Book.Samples, "report." + format)));
        report.Told().ShouldBe(["W014 0:0 \"\"", "A013 5:8 \"-3\""]);
        report.Dialect!.Encoding.ShouldBe(format);
        report.RowCount.ShouldBe(3);
        report.ActivityOf(report.Parts.Keys.Single()).Select(r => (r.Low, r.Comment.ToString())).ShouldBe([(12, "två \"ord\""), (7, null)]);
    }

    [Fact]
    public void No_damage_makes_an_old_workbook_throw_or_hang()
    {
        var whole = File.ReadAllBytes(Path.Combine(Book.Samples, "report.xls"));
        for (var at = 0; at < whole.Length; at += 13)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0xFF;
            PersonalNumberScan.Find(damaged, "rapport.xls").ShouldNotBeNull();
            PersonalNumberScan.Find(whole.AsMemory(0, at), "rapport.xls").ShouldNotBeNull();
        }
    }

    [Fact]
    public void Merged_cells_and_what_is_hidden_in_the_table_are_refused_with_what_they_are()
    {
        var merged = Files.Read(new Book().Sheet("V", ["Rubrik", Files.ActivityHeader, Row], "<mergeCells count=\"2\"><mergeCell ref=\"A1:I1\"/><mergeCell ref=\"B3:B4\"/></mergeCells>").ToBytes());
        merged.Told().ShouldBe(["W010 3:2 \"\""]);
        merged.Findings[0].Message.En.ShouldContain("B3:B4");

        var rows = Files.Read(new Book().Sheet("V", [Files.ActivityHeader, Row, "", Row], rowAttributes: " hidden=\"1\"").ToBytes());
        rows.Told().ShouldBe(["W011 2:0 \"\""]);
        rows.Findings[0].Message.Sv.ShouldContain("2, 4");

        var columns = Files.Read(new Book().Sheet("V", [Files.ActivityHeader, Row], columns: "<cols><col min=\"2\" max=\"3\" width=\"0\" hidden=\"1\"/></cols>").ToBytes());
        columns.Told().ShouldBe(["W012 1:0 \"\""]);
        columns.Findings[0].Message.Sv.ShouldContain("B–C");
    }

    [Fact]
    public void Of_several_sheets_the_one_with_the_report_is_read_and_the_others_are_named()
    {
        string[] notes = ["Att göra", "ringa Kalix"];
        var report = Files.Read(new Book().Sheet("Anteckningar", notes).Sheet("Mall", [Files.ActivityHeader]).Sheet("Sept", [Files.ActivityHeader, Row])
            .Sheet("Gammalt", [Files.ActivityHeader, Row, "fel"], state: "veryHidden").ToBytes());
        report.Told().ShouldBe(["W014 0:0 \"\""]);
        report.Findings[0].Message.Sv.ShouldBe("Bladet ”Sept” lästes. Arbetsbokens andra blad lästes inte: ”Anteckningar”, ”Mall”, ”Gammalt” (dolt).");
        report.IsAcceptable.ShouldBeTrue();

        var two = Files.Read(new Book().Sheet("Sept", [Files.ActivityHeader, Row]).Sheet("Okt", [Files.ActivityHeader, Row]).ToBytes());
        two.Told().ShouldBe(["W008 0:0 \"\""]);
        two.Findings[0].Message.Sv.ShouldContain("”Sept”, ”Okt”");
        Files.Read(new Book().Sheet("Sept", notes).ToBytes()).Told().ShouldBe(["G010 0:0 \"\""]);
        Files.Read(new Book().Sheet("Tomt", []).ToBytes()).Told().ShouldBe(["G001 0:0 \"\""]);
    }

    [Fact]
    public void A_report_in_one_column_and_a_text_beside_the_table_are_told_as_what_they_are()
    {
        Files.Read(new Book().Sheet("V", [$"<c t=\"str\"><v>{Files.ActivityHeader.Replace(';', ',')}</v></c>", $"<c t=\"str\"><v>{Row.Replace(';', ',')}</v></c>"]).ToBytes()).Told().ShouldBe(["W009 1:0 \"\""]);
        Files.Read(Book.Activity(Row + ";;hej").ToBytes()).Told().ShouldBe(["W015 2:11 \"hej\""]);
    }

    [Theory]
    [InlineData("xl/vbaProject.bin", "W002")]
    [InlineData("xl/media/image1.png", "W003")]
    [InlineData("xl/embeddings/oleObject1.bin", "W003")]
    [InlineData("docProps/thumbnail.jpeg", "W003")]
    [InlineData("xl/workbook.bin", "W006")]
    public void What_cannot_be_searched_is_refused_unstored(string part, string rule)
    {
        var book = Book.Activity(Row).Part(part, [1, 2, 3]).ToBytes();
        Files.Read(book).Findings.Select(f => f.Rule).ShouldBe([rule]);
        OpaqueFile.Find(book)!.Rule.ShouldBe(rule);
    }

    [Theory]
    [InlineData("xl/printerSettings/printerSettings1.bin")]
    [InlineData("customXml/item1.xml")]
    public void What_Excel_itself_puts_in_is_no_hindrance(string part) =>
        OpaqueFile.Find(Book.Activity(Row).Part(part, part.EndsWith("xml", StringComparison.Ordinal) ? "<a/>"u8.ToArray() : [0, 1, 2]).ToBytes()).ShouldBeNull();

    [Fact]
    public void A_damaged_or_swollen_workbook_is_a_finding()
    {
        var whole = Book.Activity(Row).ToBytes();
        foreach (var length in (int[])[60, 400, whole.Length / 2, whole.Length - 1]) OpaqueFile.Find(whole.AsMemory(0, length))!.Rule.ShouldBe("W004", $"{length}");
        Rule(Book.Activity(Row).Part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>")).ShouldBe("W004");
        Rule(Book.Activity(Row).Part("xl/comments1.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")).ShouldBe("W004");
        Rule(Book.Activity(Row).Part("customXml/item1.xml", $"<a>{new string(' ', 70 << 20)}</a>")).ShouldBe("W005");
        Rule(Book.Activity(Row).Sheet("Långt bort", [], "<sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")).ShouldBe("W005");
    }

    [Theory]
    [InlineData("<html><body><table><tr><td>rapportmånad</td></tr></table>")]
    [InlineData("\uFEFF<?xml version=\"1.0\"?><Workbook/>")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related")]
    public void A_web_page_that_is_called_a_workbook_is_told_so(string text) => Files.ReadText(text).Told().ShouldBe(["W007 0:0 \"\""]);

    private static ReadReport Budget(params string[] rows) => Files.Read(new Book().Sheet("Budget", [Files.BudgetHeader, .. rows]).ToBytes());

    private static string Rule(Book book) => OpaqueFile.Find(book.ToBytes())!.Rule;
}
