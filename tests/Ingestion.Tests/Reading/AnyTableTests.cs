using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Tests.Reading;

/// <summary>Any table, with any text in its comments, however its columns are ordered and its numbers written, reads back the same.</summary>
public class AnyTableTests
{
    private static readonly string[] Headings = ["rapportmånad", "länsdel", "kommun", "aktör", "indikator", "målgrupp", "kön", "antal", "kommentar"];

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly (string District, string Municipality)[] Places =
        [("PA", "Piteå"), ("Piteå älvdal", "2560"), ("LB", "Boden"), ("luleå boden", "Luleå kommun"), ("ON", "Övertorneå"), ("KN", "Gällivare")];

    // what parts cells, what quotes them, what looks like a formula, and letters of many alphabets
    private static readonly string[] Everywhere = ["a", "B", "å", "Ä", "ö", "é", " ", ";", ",", "\t", "\"", "\"\"", "\n", "\r\n", "=", "-", "+", "@", "'", "|", "1", "2,5", "sep=;", "Summa", "– ", "”", "<5"];
    private static readonly string[] NotInWindows = ["č", "ŋ", "ж", "語", "ع", "🙂", "e\u0301", "\u2028", "\u200B", "−"];

    private sealed record Row(int Place, int Indicator, int Group, bool Women, int Month, int Count, string Comment);

    private sealed record Dialect(Encoding Encoding, char Delimiter, string End, int[] Order, bool QuoteAll, char Decimal, int Spelling);

    [Fact]
    public void Any_table_reads_back_the_same_in_any_dialect()
    {
        var files = from dialect in Dialects() from rows in Rows(dialect.Encoding == Windows) select (dialect, rows);
        Prop.ForAll(files.ToArbitrary(), file =>
        {
            var report = Files.Read(Write(file.dialect, file.rows));
            report.Told().ShouldBeEmpty();
            report.Parts.Keys.SelectMany(part => report.ActivityOf(part)).Select(Told).Order(StringComparer.Ordinal)
                .ShouldBe(file.rows.Select(Told).Order(StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(250));
    }

    private static string Told(ActivityRow row) => string.Create(CultureInfo.InvariantCulture,
        $"{Norrbotten.Districts.Single(d => d.Id == row.District).Code} {row.Municipality} {row.Indicator} {row.TargetGroup} {row.Sex} {row.Month} {row.Low}-{row.High} {row.Comment}");

    private static string Told(Row row)
    {
        var municipality = Norrbotten.Snapshot.Municipalities.Single(m => Places[row.Place].Municipality.StartsWith(m.Name, StringComparison.Ordinal) || Places[row.Place].Municipality == m.Code);
        var district = Norrbotten.Districts.Single(d => d.Id == Norrbotten.Snapshot.Memberships.Single(m => m.Municipality == municipality.Id).District);
        return string.Create(CultureInfo.InvariantCulture,
            $"{district.Code} {municipality.Id} {row.Indicator + 1} {(TargetGroup)(row.Group + 1)} {(row.Women ? Sex.Women : Sex.Men)} 2026-{row.Month:00} {row.Count}-{row.Count} {row.Comment}");
    }

    private static Gen<Dialect> Dialects() =>
        from encoding in Gen.Elements(new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Windows)
        from delimiter in Gen.Elements(';', '\t', ',')
        from end in Gen.Elements("\n", "\r\n", "\r")
        from order in Gen.Shuffle(Enumerable.Range(0, Headings.Length).ToArray())
        from quoteAll in Gen.Elements(true, false)
        from sign in Gen.Elements(',', '.')
        from spelling in Gen.Choose(0, 4)
        select new Dialect(encoding, delimiter, end, order, quoteAll, sign, spelling);

    private static Gen<List<Row>> Rows(bool windowsOnly) =>
        from count in Gen.Choose(1, 25)
        from rows in
            (from place in Gen.Choose(0, Places.Length - 1)
             from indicator in Gen.Choose(0, 2)
             from @group in Gen.Choose(0, 2)
             from women in Gen.Elements(true, false)
             from month in Gen.Choose(1, 11)
             from value in Gen.OneOf(Gen.Choose(0, 999), Gen.Choose(1_000, 99_999_999))
             from comment in Comments(windowsOnly)
             select new Row(place, indicator, @group, women, month, value, comment)).ListOf(count)
        select rows.DistinctBy(r => (r.Place, r.Indicator, r.Group, r.Women, r.Month)).ToList();

    /// <summary>Letters at both ends, since what people leave around a cell is taken away.</summary>
    private static Gen<string> Comments(bool windowsOnly) =>
        from length in Gen.Choose(0, 12)
        from parts in Gen.Elements(windowsOnly ? Everywhere : [.. Everywhere, .. NotInWindows]).ListOf(length)
        select length == 0 ? "" : $"x{string.Concat(parts)}x";

    private static byte[] Write(Dialect dialect, List<Row> rows)
    {
        var lines = rows.Select(row => (string[])
        [
            Period(row, dialect), Places[row.Place].District, Places[row.Place].Municipality, "SOC", Norrbotten.Snapshot.Indicators[row.Indicator].Code,
            ((string[])["vuxen_utsatt", "barn", "utövare"])[row.Group], row.Women ? "K" : "män", Number(row.Count, dialect), row.Comment,
        ]).Prepend(Headings).Select(cells => string.Join(dialect.Delimiter, dialect.Order.Select(i => Quote(cells[i], dialect))));
        return [.. dialect.Encoding.GetPreamble(), .. dialect.Encoding.GetBytes(string.Join(dialect.End, lines))];
    }

    private static string Period(Row row, Dialect dialect) => dialect.Spelling switch
    {
        0 => $"2026-{row.Month:00}",
        1 => $"2026{row.Month:00}",
        2 => $"2026-{row.Month:00}-15",
        _ => new Month(2026, row.Month).LongForm(Language.Swedish),
    };

    private static string Number(int count, Dialect dialect)
    {
        var grouped = count.ToString("N0", CultureInfo.InvariantCulture);
        var other = dialect.Decimal == ',' ? "." : ",";
        return dialect.Spelling switch
        {
            0 => count.ToString(CultureInfo.InvariantCulture),
            1 => grouped.Replace(',', '\u00A0'),
            2 => grouped.Replace(',', ' '),
            3 => $"{grouped.Replace(",", other, StringComparison.Ordinal)}{dialect.Decimal}0",
            _ => $"{count.ToString(CultureInfo.InvariantCulture)}{dialect.Decimal}00",
        };
    }

    private static string Quote(string cell, Dialect dialect) =>
        dialect.QuoteAll || cell.IndexOfAny([dialect.Delimiter, '"', '\n', '\r']) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
