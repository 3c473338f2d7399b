using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Tests.Reading;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Tests.Validation;

public class PersonalNumberScanTests
{
    // Skatteverket's test numbers
    [Theory]
    [InlineData("8112189876")]
    [InlineData("811218-9876")]
    [InlineData("198112189876")]
    [InlineData("19811218-9876")]
    [InlineData("811218+9876")]
    [InlineData("811218 9876")]
    [InlineData("811218\u00A0-\u00A09876")]
    [InlineData("811218–9876")]
    [InlineData("811218\u22129876")]
    [InlineData("19811218 - 9876")]
    [InlineData("nr19811218-9876,")]
    [InlineData("701063-2391")] // a coordination number: the day is raised by 60
    [InlineData("000229-0005")]
    public void A_personal_number_is_found_in_any_form(string number)
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var text = $"Rapport\r\n{Files.ActivityHeader}\r\n2026-09;PA;;SOC;INSATS;alla;A;1;Se {number} ok\r\n";
            Told((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(text)]).ShouldBe(["P001 3:9 \"\""]);
            // without a mark nobody can read it, but its bytes would have been stored
            Scan(encoding.GetBytes(text)).ShouldContain(f => f.Rule == "P001");
        }
    }

    [Fact]
    public void It_is_found_in_headings_above_them_in_the_file_name_and_in_Windows_1252()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        Told(windows.GetBytes($"Ärende 811218–9876\n{Files.ActivityHeader};811218\u00A09876\n2026-09;PA;;SOC;INSATS;alla;A;1;så"))
            .ShouldBe(["P001 1:1 \"\"", "P001 2:10 \"\""]);
        var named = PersonalNumberScan.Find(Encoding.UTF8.GetBytes(Files.ActivityHeader), "utredning 19811218-9876.csv").Single();
        (named.Rule, named.Severity, named.Line).ShouldBe(("P003", Severity.Error, 0));
    }

    [Fact]
    public void It_is_found_inside_a_workbook_which_is_refused_but_would_have_been_kept()
    {
        using var workbook = new MemoryStream();
        using (var zip = new ZipArchive(workbook, ZipArchiveMode.Create))
        using (var strings = zip.CreateEntry("xl/sharedStrings.xml").Open())
            strings.Write("<sst><si><t>811218-9876</t></si></sst>"u8);
        Told(workbook.ToArray()).ShouldBe(["P001 0:0 \"\""]);
        Scan(workbook.ToArray()[..40]).ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_check_digit_only_warns()
    {
        const string row = "2026-09;PA;;SOC;INSATS;alla;A;1;811218-9875";
        var finding = Scan(Encoding.UTF8.GetBytes(row)).Single();
        (finding.Rule, finding.Severity, finding.Column).ShouldBe(("P002", Severity.Warning, 9));

        var report = Files.Activity(row);
        report.Told().ShouldBe(["P002 2:9 \"\""]);
        report.IsAcceptable.ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_slipped_past_the_intake_is_refused_when_read_and_its_cells_are_not_quoted() =>
        Files.Activity("2026-09;PA;811218-9876;SOC;INSATS;alla;A;1;").Told().ShouldBe(["P001 2:3 \"\""]);

    [Theory]
    [InlineData("556036-0793")] // an organisation number: the third pair is 20 or more
    [InlineData("165560360793")]
    [InlineData("380 000")]
    [InlineData("1 811 218 987")]
    [InlineData("98112189876")]
    [InlineData("8112189876543")]
    [InlineData("811218;9876")]
    [InlineData("811218\t9876")]
    [InlineData("811218\n9876")]
    [InlineData("\"811218\";\"9876\"")]
    [InlineData("2026-10-31 1234")]
    [InlineData("2026-10-31;9876")]
    [InlineData("811318-9876")]
    [InlineData("810229-9876")]
    [InlineData("811232-9876")]
    [InlineData("070-123 45 67")]
    public void Other_numbers_are_left_alone(string text) => Scan(Encoding.UTF8.GetBytes(text)).ShouldBeEmpty();

    [Fact]
    public void No_finding_holds_the_number_or_what_stands_beside_it()
    {
        var dates = Gen.Choose(0, 36_000).Select(d => new DateOnly(1920, 1, 1).AddDays(d));
        var cells = from date in dates
                    from serial in Gen.Choose(1, 999)
                    from joiner in Gen.Elements("", "-", "+", " ", "–", "\u00A0")
                    select WithCheckDigit(date.ToString("yyMMdd", null), serial, joiner);
        Prop.ForAll(cells.ToArbitrary(), number =>
        {
            var findings = Scan(Encoding.UTF8.GetBytes($"{Files.ActivityHeader}\nKarin {number} Berg;PA"));
            findings.Single().Rule.ShouldBe("P001");
            foreach (var text in findings.SelectMany(f => (string[])[f.ColumnName, f.Value, f.Message.Sv, f.Message.En, f.Remedy.Sv, f.Remedy.En]))
            {
                text.ShouldNotContain("Karin");
                text.ShouldNotContain(number[^4..]);
            }
        }).QuickCheckThrowOnFailure();
    }

    private static string WithCheckDigit(string date, int serial, string joiner)
    {
        var nine = $"{date}{serial:000}";
        var sum = nine.Select((c, i) => (c - '0') * (2 - i % 2)).Sum(p => p / 10 + p % 10);
        return $"{date}{joiner}{serial:000}{(10 - sum % 10) % 10}";
    }

    private static IReadOnlyList<Finding> Scan(byte[] content) => PersonalNumberScan.Find(content, "verksamhet_202610.csv");

    private static IEnumerable<string> Told(byte[] content) => Scan(content).Select(Files.Told);
}
