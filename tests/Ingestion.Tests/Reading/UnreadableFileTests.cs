using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Tests.Reading;

public class UnreadableFileTests
{
    private const string Row = "2026-09;PA;;SOC;STODSAMTAL;alla;A;1;";

    [Theory]
    [InlineData("", "G001")]
    [InlineData("\uFEFF \r\n\t\r\n", "G001")]
    [InlineData("PK\u0003\u0004 workbook", "G002")]
    [InlineData("%PDF-1.7", "G003")]
    [InlineData("rapportm\0nad", "G004")]
    [InlineData("hej", "G010")]
    [InlineData("a;b;c;d\n1;2;3;4", "G010")]
    [InlineData("rapportmånad;länsdel;kommentar\n2026-09;PA;", "G011")]
    [InlineData(Files.ActivityHeader, "G015")]
    [InlineData(Files.ActivityHeader + "\n;;;;;;;;\n", "G015")]
    public void What_is_not_a_report_is_refused_by_name(string text, string rule)
    {
        var report = Files.ReadText(text);
        report.Findings.Select(f => f.Rule).ShouldBe([rule]);
        report.IsAcceptable.ShouldBeFalse();
    }

    [Fact]
    public void A_broken_old_workbook_and_UTF_32_are_refused_too()
    {
        Files.Read(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 }).Findings.Single().Rule.ShouldBe("W004");
        var text = Encoding.UTF32;
        Files.Read((byte[])[.. text.GetPreamble(), .. text.GetBytes(Files.ActivityHeader)]).Findings.Single().Rule.ShouldBe("G005");
    }

    [Fact]
    public void Text_garbled_before_it_was_sent_is_pointed_out_cell_by_cell() =>
        Files.Activity("2026-09;PA;Pite\uFFFD;SOC;STODSAMTAL;alla;A;1;", "2026-09;PA;;SOC;STODSAMTAL;ut\uFFFDvare;A;1;")
            .Told().ShouldBe(["G008 2:3 \"Pite\uFFFD\"", "G008 3:6 \"ut\uFFFDvare\""]);

    [Theory]
    [InlineData("macintosh", 10000)]
    [InlineData("MS-DOS", 850)]
    public void Letters_of_another_time_are_refused_with_a_hint(string said, int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var finding = Files.Read(encoding.GetBytes(Files.ActivityHeader + "\r2026-09;PA;Älvsbyn;SOC;STODSAMTAL;utövare;A;1;på")).Findings.Single();

        finding.Rule.ShouldBe("G007");
        finding.Remedy.Sv.ShouldContain(said, Case.Insensitive);
    }

    [Fact]
    public void Windows_1252_with_its_own_signs_is_not_taken_for_a_Macintosh()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        Files.Read(windows.GetBytes(Files.ActivityHeader + "\n" + Row + "”Œuvre”, Šimić… 5 € – så")).IsAcceptable.ShouldBeTrue();
    }

    [Fact]
    public void Missing_columns_are_named_in_one_finding()
    {
        var finding = Files.ReadText("rapportmånad;länsdel;kommun;aktör;antal\n2026-09;PA;;SOC;1").Findings.Single();

        finding.Rule.ShouldBe("G012");
        finding.Message.Sv.ShouldContain("indikator, målgrupp, kön");
        finding.Message.En.ShouldContain("indicator, target_group, sex");
    }

    [Fact]
    public void A_column_that_stands_twice_is_refused_where_it_stands_again() =>
        Files.ReadText("Rapport\n" + Files.ActivityHeader + ";value\n" + Row + ";2").Told().ShouldBe(["G013 2:10 \"value\""]);

    [Fact]
    public void A_quote_that_is_never_closed_is_refused_on_its_own_line() =>
        Files.Activity(Row, "2026-09;PA;;SOC;STODSAMTAL;barn;K;1;\"öppet", Row).Told().ShouldContain("G016 3:0 \"\"");

    [Fact]
    public void A_decimal_comma_between_commas_does_not_shift_the_row_unseen() =>
        Files.ReadText("period,district,municipality,actor,indicator,target_group,sex,value\n2026-09,PA,,SOC,STODSAMTAL,alla,A,1,5")
            .Told().ShouldBe(["G017 2:9 \"5\""]);

    [Fact]
    public void No_bytes_at_all_make_reading_or_scanning_throw()
    {
        var good = Directory.GetFiles(Files.SampleData, "*.csv", SearchOption.AllDirectories).Take(12).Select(File.ReadAllBytes).ToList();
        Prop.ForAll(Gen.OneOf(RandomBytes(), Mutated(good)).ToArbitrary(), content =>
        {
            var report = Files.Read(content);
            PersonalNumberScan.Find(content, "fil.csv").ShouldNotBeNull();
            (report.IsAcceptable || report.Findings.Any(f => f.Severity == Severity.Error)).ShouldBeTrue();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void Findings_are_bounded_and_say_how_many_more_there_are()
    {
        var report = Files.Activity([
            .. Enumerable.Repeat("2026-09;PA;;SOC;STODSAMTAL;alla;A;fel;", FindingList.MostKept + 5),
            .. Enumerable.Repeat("2026-09;PA;;SOC;INSATS;alla;A;;", 3)]);

        report.Findings.Count(f => f.Rule == "G030").ShouldBe(FindingList.MostKept);
        report.Findings[0].Message.Sv.ShouldContain("5 fynd till");
        report.Findings.Count(f => f.Rule == "A011").ShouldBe(3);
    }

    [Fact]
    public void Reading_stops_when_it_is_told_to() => Should.Throw<OperationCanceledException>(() => ReportReader.Read(
        Encoding.UTF8.GetBytes(Files.ActivityHeader + "\n" + Row), Norrbotten.Snapshot, Organisation.Mandate.County, Files.Today, new CancellationToken(true)));

    private static Gen<byte[]> RandomBytes() => Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf();

    private static Gen<byte[]> Mutated(List<byte[]> files) =>
        from file in Gen.Elements<byte[]>(files)
        from at in Gen.Choose(0, file.Length - 1)
        from cut in Gen.Choose(0, 20)
        from put in Gen.OneOf(RandomBytes(), Gen.Elements("\"", ";", "\r", "\uFFFE", "\uFEFF", "1e400", ";;;;", "-").Select(Encoding.UTF8.GetBytes))
        select (byte[])[.. file.AsSpan(0, at), .. put, .. file.AsSpan(Math.Min(file.Length, at + cut))];
}
