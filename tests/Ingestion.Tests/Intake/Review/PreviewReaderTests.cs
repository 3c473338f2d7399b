using System.Text;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Tests;
using SmvInsights.Ingestion.Tests.Reading;
using SmvInsights.Ingestion.Tests.Workbooks;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Tests.Intake.Review;

public class PreviewReaderTests
{
    private const string Rows = "sep=;\nRapport från Piteå\n\nmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;antal;kommentar;Fel\n"
        + "okt-26;Pite älvdal;2581;SOC;STODSAMTAL;vuxen_utsatt;kvinnor;1 234;Två boenden;Fel: inget\n"
        + "\n202610;PA;;Soc;stödsamtal;barn;A;<5;;\n2026-10;PA;Piteo;SOC;STODSAMTAL;barn;K;1E+05;;\n";

    [Fact]
    public void Each_cell_is_shown_beside_what_it_was_understood_as_and_what_was_not_has_no_meaning()
    {
        var preview = Read(Rows);

        preview.Rows.Select(r => r.Line).ShouldBe([5, 7, 8]);
        Meanings(preview.Rows[0]).ShouldBe(["oktober 2026", "Piteå älvdal", "Piteå", "SOC", "STODSAMTAL", "Vuxna utsatta", "Kvinnor", "1\u00A0234", "Två boenden", null]);
        Meanings(preview.Rows[1]).ShouldBe(["oktober 2026", "Piteå älvdal", null, "SOC", "STODSAMTAL", "Barn", "Alla", "1–4 (dolt)", null, null]);
        Meanings(preview.Rows[2]).ShouldBe(["oktober 2026", "Piteå älvdal", null, "SOC", "STODSAMTAL", "Barn", "Kvinnor", null, null, null]);
        preview.Rows[2].Cells[2].Text.ShouldBe("Piteo");
        preview.Columns.Where(c => !c.IsRead).ShouldHaveSingleItem().Heading.ShouldBe("Fel");
    }

    [Fact]
    public void Rows_are_shown_sheet_by_sheet_and_further_ones_by_their_line()
    {
        var second = Read(Rows, skip: 1, take: 1, 8, 99);

        second.Rows.ShouldHaveSingleItem().Line.ShouldBe(7);
        second.HasMore.ShouldBeTrue();
        second.ByLine.Keys.ShouldBe([8]);
        Read(Rows, skip: 2, take: 1).HasMore.ShouldBeFalse();
    }

    [Theory]
    [InlineData(",", "1.234,50", 1_234_50)]
    [InlineData(",", "1.234", 1_234_00)]
    [InlineData(".", "1.234", null)]
    [InlineData("", "1.234", null)]
    public void An_amount_means_what_the_whole_file_settled(string decimalSeparator, string cell, int? hundredths)
    {
        var file = $"rapportmånad;länsdel;projekt;post;typ;sökt;beslutat;utfall;prognos\n2026-10;PA;LOKAL;K1;kostnad;;;{cell};\n";
        var preview = PreviewReader.Read(Encoding.UTF8.GetBytes(file), Norrbotten.Snapshot, decimalSeparator, 0, 1, new HashSet<int>()).ShouldNotBeNull();
        Meanings(preview.Rows[0])[7].ShouldBe(hundredths is { } h ? NumberForm.Kronor(h, Language.Swedish) : null);
    }

    [Fact]
    public void A_workbooks_cells_are_shown_as_its_sender_sees_them()
    {
        var book = Book.Activity("<c s=\"2\"><v>46296</v></c>;PA;2581;SOC;STODSAMTAL;barn;K;12;").ToBytes();
        var row = PreviewReader.Read(book, Norrbotten.Snapshot, "", 0, 5, new HashSet<int>()).ShouldNotBeNull().Rows.ShouldHaveSingleItem();
        (row.Line, row.Cells[7].Text).ShouldBe((2, "12"));
        Meanings(row)[..3].ShouldBe(["oktober 2026", "Piteå älvdal", "Piteå"]);
    }

    private static FilePreview Read(string file, int skip = 0, int take = 20, params int[] lines) =>
        PreviewReader.Read(Encoding.UTF8.GetBytes(file), Norrbotten.Snapshot, "", skip, take, lines.ToHashSet()).ShouldNotBeNull();

    private static string?[] Meanings(PreviewRow row) => [.. row.Cells.Select(c => c.Meaning?.Sv)];
}
