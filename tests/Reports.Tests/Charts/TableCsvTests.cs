using System.Text;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Tests.Charts;

public sealed class TableCsvTests
{
    [Fact]
    public void Numbers_are_bare_with_decimal_comma_and_text_that_would_run_is_escaped()
    {
        var table = new ChartTable(
            "Budget", [new("Post", false), new("Belopp", true), new("Andel", true)],
            [
                ["=1+1", "1\u00A0234\u00A0567,5\u00A0kr", "\u221212,5\u00A0%"],
                ["@SUMMA(A1)", "+150\u00A0000\u00A0kr", ".."],
                ["-12", "48 (3 av 4)", "ej inlämnad"],
                ["\tTabb; \"citat\"", "0", "."],
            ], []);

        Lines(table, Language.Swedish).ShouldBe(
        [
            "Post;Belopp;Andel", "'=1+1;1234567,5;-12,5", "'@SUMMA(A1);150000;..", "'-12;48 (3 av 4);ej inlämnad", "\"'\tTabb; \"\"citat\"\"\";0;.", "",
        ]);
    }

    [Fact]
    public void An_English_table_gives_the_same_numbers() =>
        Lines(new ChartTable("", [new("Item", false), new("Amount", true)], [["Rent", "1,234,567.5\u00A0kr"]], []), Language.English)[1].ShouldBe("Rent;1234567,5");

    private static string[] Lines(ChartTable table, Language language)
    {
        var bytes = TableCsv.Of(table, language);
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        return Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
    }
}
