using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Tests.Reading;

/// <summary>No rows are kept while a file is read: those of a district and month are read again from where they stand.</summary>
public class PartsTests
{
    private static readonly string[] Districts = ["PA", "LB", "ON"];
    private static readonly string[] Comments = ["", "", "åäö", "\"två\nrader\"", "\"med \"\"citat\"\"; och semikolon\""];

    private static readonly Utf8Text OfMany = Utf8Text.Of("Uppgiften är preliminär; rättas");

    /// <summary>A row as a naive reader would keep it.</summary>
    private sealed record Kept(int Line, short District, Month Month, int Count, string? Comment);

    [Fact]
    public void In_whatever_order_the_rows_stand_each_part_gives_its_own_and_nothing_else() =>
        Prop.ForAll((from lines in ALine().ListOf() from end in Gen.Elements("\n", "\r\n", "\r") select (lines, end)).ToArbitrary(), sent =>
        {
            var report = Files.ReadText(Files.ActivityHeader + sent.end + string.Join(sent.end, sent.lines));
            var (kept, repeated) = ReadNaively(sent.lines);

            report.Parts.Select(p => (p.Key, p.Value)).ShouldBe(kept.CountBy(r => (r.District, r.Month)).Select(p => (p.Key, p.Value)).Order());
            foreach (var part in report.Parts.Keys)
                report.ActivityOf(part).Select(r => new Kept(r.Line, r.District, r.Month, r.High, r.Comment.ToString()))
                    .ShouldBe(kept.Where(r => (r.District, r.Month) == part));
            report.Findings.Where(f => f.Rule == "G040").Select(f => (f.Line, f.Message.Sv.Split(' ', ':')[6]))
                .ShouldBe(repeated.Select(r => (r.Line, $"{r.First}")));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_part_can_be_read_many_times_at_once()
    {
        var report = Files.Activity([.. Enumerable.Range(0, 2000).Select(i => $"2026-0{i % 9 + 1};{Districts[i % 3]};;SOC;INSATS;{(i % 2 == 0 ? "barn" : "alla")};{"KMA"[i / 9 % 3]};{i};")]);
        var expected = report.Parts.Keys.ToDictionary(p => p, p => report.ActivityOf(p).ToList());
        Parallel.For(0, 64, i =>
        {
            foreach (var (part, rows) in expected) report.ActivityOf(part).ShouldBe(rows);
        });
    }

    /// <summary>A row takes 48 bytes and its comment as a string 100, so a reader that kept either in any way would be found out, whatever the machine and its load.</summary>
    [Fact]
    public void A_hundred_thousand_rows_are_read_and_read_again_with_less_memory_than_holding_them_would_take()
    {
        var file = Encoding.UTF8.GetBytes(Files.ActivityHeader + "\n" + string.Join('\n', ManyRows().Take(100_000)));
        Files.Read(file).RowCount.ShouldBe(100_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var report = Files.Read(file);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_500_000);

        before = GC.GetAllocatedBytesForCurrentThread();
        report.Activity.Sum(r => (long)r.Low).ShouldBe(100_000 * 7);
        report.Activity.Count(r => r.Comment == OfMany).ShouldBe(100_000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void Whoever_waits_is_told_how_far_the_reading_has_come()
    {
        var told = new List<ReadProgress>();
        var file = Encoding.UTF8.GetBytes(Files.ActivityHeader + "\n" + string.Join('\n', ManyRows().Take(5000)));
        ReportReader.Read(file, Norrbotten.Snapshot, Ingestion.Organisation.Mandate.County, Files.Today, default, new Listener(told));
        told.Count.ShouldBeInRange(4, 10);
        told.ShouldBe(told.OrderBy(p => p.Bytes).ThenBy(p => p.Rows));
        told[^1].ShouldBe(new ReadProgress(file.Length, 5000));
    }

    private static Gen<string> ALine() => Gen.Frequency(
        (12, from district in Gen.Elements(Districts) from month in Gen.Choose(1, 3) from indicator in Gen.Elements("INSATS", "AKTUALISERAD")
             from target in Gen.Elements("barn", "alla") from sex in Gen.Elements("K", "M", "A") from count in Gen.Choose(0, 9) from comment in Gen.Elements(Comments)
             select $"2026-0{month};{district};;SOC;{indicator};{target};{sex};{count};{comment}"),
        (1, Gen.Elements("", ";;;;;;;;", "2026-01;PA;;SOC;INSATS;barn;K;;", "2026-01;PA;;SOC;INSATS;barn;K;tolv;", "2026-01;XX;;SOC;INSATS;barn;K;1;")));

    /// <summary>Splits the cells and keeps a list: what the real reader must amount to.</summary>
    private static (List<Kept> Kept, List<(int Line, int First)> Repeated) ReadNaively(IEnumerable<string> lines)
    {
        var (kept, repeated, seen, line) = (new List<Kept>(), new List<(int, int)>(), new Dictionary<string, int>(), 1);
        foreach (var text in lines)
        {
            var first = ++line;
            line += text.Count(c => c == '\n');
            var cells = text.Split(';', 9);
            if (text.Length == 0 || cells[1] is "" or "XX" || !int.TryParse(cells[7], out var count)) continue;
            if (!seen.TryAdd(string.Join(';', cells[..7]), first)) repeated.Add((first, seen[string.Join(';', cells[..7])]));
            else kept.Add(new(first, Norrbotten.Id(cells[1]), new(2026, cells[0][6] - '0'), count, Comment(cells[8])));
        }
        return (kept, repeated);
    }

    private static string? Comment(string cell) =>
        cell.Length == 0 ? null : cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;

    private static IEnumerable<string> ManyRows() =>
        from month in Month.Range(new(2024, 1), new(2026, 10))
        from place in Norrbotten.Snapshot.Memberships
        from indicator in Norrbotten.Snapshot.Indicators
        from actor in Norrbotten.Snapshot.Actors
        where indicator.Unit.Sv != "0/1" && (indicator.Actors.Count == 0 || indicator.Actors.Contains(actor.Id))
        from target in (string[])["vuxen_utsatt", "barn", "utövare", "personal"]
        from sex in (string[])["K", "M"]
        select $"{month};{Norrbotten.Districts[place.District - 1].Code};{Norrbotten.Snapshot.Municipalities[place.Municipality - 1].Code};{actor.Code};{indicator.Code};{target};{sex};7;\"{OfMany}\"";

    private sealed class Listener(List<ReadProgress> told) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => told.Add(value);
    }
}
