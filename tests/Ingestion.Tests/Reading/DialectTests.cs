using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Ingestion.Tests.Reading;

public class DialectTests
{
    private static readonly (string Name, Encoding Encoding)[] Encodings =
    [
        ("utf-8", new UTF8Encoding(false)), ("utf-8-bom", new UTF8Encoding(true)), ("utf-16le", Encoding.Unicode),
        ("utf-16be", Encoding.BigEndianUnicode), ("windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!),
    ];

    private static readonly string[][] Table =
    [
        ["Rapportmånad", "LÄNSDEL", " kommun ", "aktor", "indikator", "mål\u00A0grupp", "kön", "antal", "kommentar"],
        ["2026-09", "Piteå älvdal", "Piteå", "SOC", "STODSAMTAL", "utövare", "M", "1 012", "å, ä; ö\tvid månadens slut"],
        ["sep-26", "luleå boden", "", "POL", "polisanmalan", "vuxen_utsatt", "kvinna", "0", ""],
        ["202609", "ON", "2583", "soc", "SKYDD_NY", "barn", "A", "<5", "två \"rader\"\ni en cell"],
        ["september 2026", "KN", "", "SMV", "SAMVERKANSMOTE", "alla", "alla", "3", ""],
    ];

    private sealed record Shape(int Encoding, char Delimiter, string LineEnding, bool Sep, bool Preamble, bool Trailing, bool BlankLines);

    [Fact]
    public void A_file_gives_the_same_rows_however_it_was_saved()
    {
        var expected = Facts(Write(new(0, ';', "\n", false, false, false, false)));
        expected.Count.ShouldBe(4);
        expected[2].Comment.ToString().ShouldBe("två \"rader\"\ni en cell");

        Prop.ForAll(Shapes().ToArbitrary(), shape =>
        {
            var report = Files.Read(Write(shape));
            report.Findings.ShouldBeEmpty();
            report.Dialect.ShouldBe(new(Encodings[shape.Encoding].Name, shape.Delimiter.ToString(), ""));
            Facts(Write(shape)).ShouldBe(expected);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_are_counted_as_in_the_file_itself(string lineEnding)
    {
        string[] lines =
        [
            "Rapport från Piteå", "", "sep=;", Files.ActivityHeader, "", "2026-09;PA;;SOC;STODSAMTAL;alla;A;1;\"en", "", "text\"", ";;;;;;;;",
            "2026-09;PA;;SOC;STODSAMTAL;barn;K;två;",
        ];
        var report = Files.ReadText(string.Join(lineEnding, lines));

        report.Activity.Single().Line.ShouldBe(6);
        report.Told().ShouldBe(["G030 10:8 \"två\""]);
    }

    [Fact]
    public void English_headings_in_any_order_mean_the_same()
    {
        var report = Files.ReadText("value,sex,target_group,indicator,actor,municipality,district,period\n7,F,child,INSATS,SOC,Kalix,ON,Oct 2026");

        report.Told().ShouldBeEmpty();
        var row = report.Activity.Single();
        (row.Low, row.Sex, row.TargetGroup, row.Municipality).ShouldBe((7, Sex.Women, TargetGroup.Child, (short)8));
    }

    [Fact]
    public void An_annotated_file_comes_back_without_a_word_about_its_extra_column_while_others_are_warned_about()
    {
        var report = Files.ReadText(Files.ActivityHeader + ";Fel;Handläggare\n2026-09;PA;;SOC;STODSAMTAL;alla;A;1;;stod fel;AB");

        report.Told().ShouldBe(["G014 1:11 \"Handläggare\""]);
        report.IsAcceptable.ShouldBeTrue();
    }

    private static IReadOnlyList<ActivityRow> Facts(byte[] file) =>
        [.. Files.Read(file).Activity.Select(row => row with { Line = 0, Comment = Utf8Text.Of(row.Comment.ToString()?.ReplaceLineEndings("\n")) })];

    private static Gen<Shape> Shapes() =>
        from encoding in Gen.Choose(0, Encodings.Length - 1)
        from delimiter in Gen.Elements(';', '\t', ',')
        from lineEnding in Gen.Elements("\n", "\r\n", "\r")
        from sep in Gen.Elements(true, false)
        from preamble in Gen.Elements(true, false)
        from trailing in Gen.Elements(true, false)
        from blank in Gen.Elements(true, false)
        select new Shape(encoding, delimiter, lineEnding, sep, preamble, trailing, blank);

    private static byte[] Write(Shape shape)
    {
        var text = new StringBuilder();
        if (shape.Sep) text.Append("sep=").Append(shape.Delimiter).Append(shape.LineEnding);
        if (shape.Preamble) text.Append("Månadsrapport, länsdelen").Append(shape.LineEnding).Append("Lämnad av: samordnaren").Append(shape.LineEnding);
        foreach (var row in Table)
        {
            text.AppendJoin(shape.Delimiter, row.Select(cell => Quote(cell.Replace("\n", shape.LineEnding), shape.Delimiter)));
            if (shape.Trailing) text.Append(shape.Delimiter, 2);
            text.Append(shape.LineEnding);
            if (shape.BlankLines) text.Append(shape.Delimiter, 8).Append(shape.LineEnding).Append(shape.LineEnding);
        }
        var encoding = Encodings[shape.Encoding].Encoding;
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
    }

    private static string Quote(string cell, char delimiter) =>
        cell.Contains(delimiter) || cell.Contains('"') || cell.Contains('\n') || cell.Contains('\r') ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
}
