using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Tests.Reading;

public class AnnotatedFileTests
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Fact]
    public void Each_row_is_told_its_own_faults_and_all_else_stands_as_it_was_sent()
    {
        const string Sent = "sep=;\r\nInlämnat av oss\r\nantal;rapportmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;kommentar\r\n"
            + "1E+05;2026-09;PA;Piteå;SOC;STODSAMTAL;barn;K;\"två\nrader; ett \"\"citat\"\"\"\r\n12;2026-09;PA;;SOC;INSATS;alla;A\r\n\r\nx y;2026-09;PA;;SOC;okänd;alla;A;\r\n";
        var lines = Encoding.UTF8.GetString(Annotate(Encoding.UTF8.GetBytes(Sent))!).TrimStart('\uFEFF').Split("\r\n");

        lines[..3].ShouldBe(["sep=;", "Inlämnat av oss", "antal;rapportmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;kommentar;Fel"]);
        lines[3].ShouldStartWith("1E+05;2026-09;PA;Piteå;SOC;STODSAMTAL;barn;K;\"två\nrader; ett \"\"citat\"\"\";Fel (antal): ");
        lines[3].ShouldContain("G031");
        lines[4].ShouldBe("12;2026-09;PA;;SOC;INSATS;alla;A;;");
        lines[5].ShouldBeEmpty();
        lines[6].ShouldStartWith("x y;2026-09;PA;;SOC;okänd;alla;A;;");
        lines[6].ShouldContain(" | Fel (indikator): ");
        lines.Length.ShouldBe(8);
    }

    [Fact]
    public void A_refused_file_sent_again_with_the_column_gets_the_same_findings()
    {
        var marked = 0;
        foreach (var (name, mandate) in Refused())
        {
            var sent = File.ReadAllBytes(Path.Combine(Files.SampleData, "refused", name));
            if (Annotate(sent, mandate) is not { } annotated) continue;
            Files.Read(annotated, mandate).Findings.ShouldBe(Files.Read(sent, mandate).Findings, name);
            marked++;
        }
        marked.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void So_does_any_file_and_marking_it_twice_is_marking_it_once()
    {
        var cell = Gen.Elements("2026-09", "PA", "", "SOC", "STODSAMTAL", "barn", "K", "1E+05", "-3", "1.234", "\"a;\n\"\"b\"\"\"", "=1+1", "811218-1234", "Pite\uFFFD", "Summa", "Fel");
        var row = from width in Gen.Choose(0, 12) from cells in cell.ListOf(width) select string.Join(';', cells);
        var sending =
            from height in Gen.Choose(1, 8)
            from rows in row.ListOf(height)
            from end in Gen.Elements("\n", "\r\n", "\r")
            from encoding in Gen.Elements(Encoding.UTF8, Encoding.Unicode)
            select (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(string.Join(end, ["Rubrik", Files.ActivityHeader, .. rows]))];
        Prop.ForAll(sending.ToArbitrary(), content =>
        {
            if (Annotate(content) is not { } once) return;
            Files.Read(once).Findings.ShouldBe(Files.Read(content).Findings);
            Annotate(once).ShouldBe(once);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory]
    [InlineData("windows-1252", ";")]
    [InlineData("utf-16le", "\t")]
    [InlineData("utf-16be", ",")]
    [InlineData("utf-8-bom", ";")]
    public void The_file_keeps_its_encoding_and_delimiter(string encoding, string delimiter)
    {
        var text = (Files.ActivityHeader + "\n2026-09;PA;Älvsbyn;SOC;STODSAMTAL;utövare;A;fel;").Replace(";", delimiter, StringComparison.Ordinal);
        var annotated = Annotate(encoding switch
        {
            "windows-1252" => Windows.GetBytes(text),
            "utf-16le" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            "utf-16be" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            _ => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        })!;
        Files.Read(annotated).ShouldSatisfyAllConditions(
            r => r.Dialect!.Encoding.ShouldBe(encoding), r => r.Dialect!.Delimiter.ShouldBe(delimiter), r => r.Told().ShouldBe(["G030 2:8 \"fel\""]));
    }

    [Fact]
    public void What_concerns_no_row_stands_on_the_first_and_no_remark_begins_like_a_formula()
    {
        Finding finding = new(0, 0, "", "=1", "G901", Severity.Warning, new("=cmd()", "=cmd()"), new("Gör så här", "Do this"));
        var annotated = AnnotatedFile.Make(Encoding.UTF8.GetBytes(Files.ActivityHeader + "\n;;\n2026-09;PA;;SOC;STODSAMTAL;barn;K;1;"), [finding], Language.English)!.Content;
        Encoding.UTF8.GetString(annotated).Split('\n')[2].ShouldEndWith(";Warning (the whole file): =cmd() Do this [G901]");
    }

    [Theory]
    [InlineData("hej")]
    [InlineData("%PDF-1.7")]
    [InlineData(Files.ActivityHeader)]
    public void A_file_without_rows_is_not_marked(string text) => Annotate(Encoding.UTF8.GetBytes(text)).ShouldBeNull();

    private static byte[]? Annotate(byte[] content, Mandate? mandate = null) =>
        AnnotatedFile.Make(content, Files.Read(content, mandate).Findings, Language.Swedish)?.Content;

    private static IEnumerable<(string File, Mandate Mandate)> Refused() =>
        from refused in JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Files.SampleData, "refused", "expected.json"))).RootElement.EnumerateArray()
        let district = refused.GetProperty("district").GetString()!
        select (refused.GetProperty("file").GetString()!, district == "LÄN" ? Mandate.County : Mandate.ForDistrict(district));
}
