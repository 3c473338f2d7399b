using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Tests.Reading;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Tests.Validation.History;

[Collection("postgres")]
public sealed class CountHistoryTests(PostgresFixture postgres)
{
    private static readonly Month January = new(2024, 1);

    [Fact]
    public async Task What_comes_back_every_year_raises_no_alarm_however_it_swings()
    {
        var district = await ReportingDistrict.StartAsync(postgres);
        var years = ArbMap.Default.GeneratorFor<int>().Select(n => Math.Abs(n % 3000)).ArrayOf(12);
        Prop.ForAll(years.ToArbitrary(), year =>
        {
            var told = district.FindAsync(Files.Activity(Series([.. year, .. year]))).GetAwaiter().GetResult();
            // a series that rises from January to December is another matter
            told.Where(t => LineOf(t) > 13 && !t.StartsWith("A034", StringComparison.Ordinal)).ShouldBeEmpty();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public async Task A_thousand_times_too_much_is_always_seen_and_only_there()
    {
        var district = await ReportingDistrict.StartAsync(postgres);
        var steady = from level in Gen.Choose(10, 3000) from noise in Gen.Choose(80, 120).ArrayOf(13) select noise.Select(n => level * n / 100).ToArray();
        Prop.ForAll(steady.ToArbitrary(), counts =>
        {
            district.FindAsync(Files.Activity(Series(counts))).GetAwaiter().GetResult().ShouldBeEmpty();
            counts[^1] *= 1000;
            district.FindAsync(Files.Activity(Series(counts))).GetAwaiter().GetResult().Select(LineOf).ShouldBe([14]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public async Task Published_months_count_as_the_files_own_and_small_or_masked_numbers_do_not_alarm()
    {
        var district = await ReportingDistrict.StartAsync(postgres);
        await district.ReportAsync(Files.Activity([.. Series(23, 21, 25, 24, 22, 26), .. Small(3, 2, 4, 3, 2, 3)]));

        (await district.FindAsync(Files.Activity("2024-07;PA;Piteå;SOC;INSATS;vuxen_utsatt;K;240;", "2024-07;PA;Piteå;SOC;INSATS;barn;A;9;"))).ShouldBe(
            ["A032 2:8: 240 är ungefär 10 gånger så mycket som de senaste 6 månaderna (median 23,5). En nolla för mycket eller för lite, eller en annan enhet?"]);
        (await district.FindAsync(Files.Activity("2024-07;PA;Piteå;SOC;INSATS;vuxen_utsatt;K;96;", "2024-07;PA;Piteå;SOC;INSATS;barn;A;<5;"))).ShouldBe(
            ["A030 2:8: 96 är mycket mer än de senaste 6 månaderna (median 23,5, mest 26)."]);
    }

    [Fact]
    public async Task A_month_that_is_wrong_as_a_whole_is_told_once()
    {
        var district = await ReportingDistrict.StartAsync(postgres);
        string[] Month(int number, int times) =>
            [.. from town in (string[])["Piteå", "Älvsbyn", "Arvidsjaur", "Arjeplog"] from sex in (string[])["K", "M"] from code in (string[])["INSATS", "OROSANMALAN"]
                select $"2024-{number:00};PA;{town};SOC;{code};barn;{sex};{(10 + town.Length + number % 3) * times};"];
        var report = Files.Activity([.. Enumerable.Range(1, 6).SelectMany(n => Month(n, 1)), .. Month(7, 10)]);

        var told = (await district.FindAsync(report)).ShouldHaveSingleItem();
        told.ShouldStartWith("A036 98:8: I juli 2024 (Piteå älvdal) skiljer sig 16 av 16 serier");
        told.ShouldContain("större än vanligt");
    }

    [Fact]
    public async Task Forgotten_series_are_named_while_they_are_few_and_gathered_when_they_are_many()
    {
        var district = await ReportingDistrict.StartAsync(postgres);
        string[] all = [.. from town in (string[])["Piteå", "Älvsbyn"] from code in (string[])["INSATS", "OROSANMALAN", "AVSLUT_MAL"] from sex in (string[])["K", "M"]
            select $"PA;{town};SOC;{code};barn;{sex};{(town == "Piteå" ? "12" : "<5")};"];
        foreach (var month in (string[])["2024-01", "2024-02", "2024-03"]) await district.ReportAsync(Files.Activity([.. all.Select(row => $"{month};{row}")]));

        (await district.FindAsync(Files.Activity([.. all.Skip(1).SkipLast(1).Select(row => $"2024-04;{row}")]))).ShouldBe(
        [
            "A035: AVSLUT_MAL · barn · M · Älvsbyn · SOC (<5) fanns i mars 2024, men saknas i april 2024. Menade du 0, samma som då, eller föll något bort?",
            "A035: INSATS · barn · K · Piteå · SOC (12) fanns i mars 2024, men saknas i april 2024. Menade du 0, samma som då, eller föll något bort?",
        ]);
        (await district.FindAsync(Files.Activity([.. all.Take(6).Select(row => $"2024-04;{row}")]))).ShouldHaveSingleItem().ShouldStartWith(
            "A035: Älvsbyn · SOC: 6 serier (AVSLUT_MAL · barn · K; ");

        await district.ReportAsync(Files.Activity([.. all.Select(row => $"2024-04;{row}")]));
        (await district.FindAsync(Files.Activity([.. all.Take(6).Select(row => $"2024-04;{row}")]))).ShouldBeEmpty("the comparison with the version that it replaces says so");
    }

    private static string[] Series(params int[] counts) => Rows("vuxen_utsatt;K", counts);

    private static string[] Small(params int[] counts) => Rows("barn;A", counts);

    private static string[] Rows(string group, int[] counts) =>
        [.. counts.Select((count, i) => $"{January.AddMonths(i)};PA;Piteå;SOC;INSATS;{group};{count};")];

    private static int LineOf(string told) => int.Parse(told[5..told.IndexOf(':', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
}
