using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Tests.Reading;

namespace SmvInsights.Ingestion.Tests.Validation;

public class RowSetRuleTests
{
    [Fact]
    public void The_same_thing_twice_is_refused_naming_both_lines()
    {
        var report = Files.Activity("2026-09;PA;Piteå;SOC;INSATS;alla;A;1;", "2026-09;PA;;SOC;INSATS;barn;A;1;", "sep 2026;Pite älvdal;2581;soc;insats;all;alla;2;");
        report.Told().ShouldBe(["G040 4:5 \"insats\""]);
        report.Findings[0].Message.Sv.ShouldContain("rad 2");
    }

    [Theory]
    [InlineData("alla;A;30", "A020")] // the sum over sex and target group at once
    [InlineData("alla;A;31", "A021")]
    [InlineData("alla;A;0", null)] // nothing is left over, and it says so
    [InlineData("alla;K;20", "A020")]
    [InlineData("alla;K;3", "A021")]
    [InlineData("barn;A;15", "A020")]
    [InlineData("personal;A;15", null)]
    public void A_total_among_its_own_parts_is_refused_and_a_remainder_warned_about(string rest, string? rule)
    {
        var report = Rows("vuxen_utsatt;K;10", "vuxen_utsatt;M;5", "barn;K;10", "barn;M;5", rest);
        report.Findings.Select(f => (f.Rule, f.Line)).ShouldBe(rule is null ? [] : [(rule, 6)]);
    }

    [Fact]
    public void A_total_over_municipalities_is_found_too()
    {
        var report = Files.Activity("2026-09;PA;Piteå;SOC;INSATS;barn;K;2;", "2026-09;PA;Älvsbyn;SOC;INSATS;barn;K;3;", "2026-09;PA;;SOC;INSATS;barn;K;5;");
        report.Told().ShouldBe(["A020 4:8 \"5\""]);
        report.Findings[0].Message.Sv.ShouldContain("kommun");
    }

    [Theory]
    [InlineData("2026-08;LB;;SOC;INSATS;barn;K;1;", "2026-08;PA;;SOC;INSATS;barn;K;4;", "2026-08;PA;;SOC;INSATS;barn;M;1;", "2026-08;PA;;SOC;INSATS;barn;A;5;", "A020 5:8 \"5\"")]
    [InlineData("2026-08;PA;;SOC;INSATS;barn;K;4;", "2026-08;PA;;SOC;INSATS;barn;M;1;", "2026-08;PA;;SOC;INSATS;barn;A;5;", "2026-08;LB;;SOC;INSATS;barn;K;1;", "A020 4:8 \"5\"")]
    [InlineData("2026-08;PA;;SOC;INSATS;barn;K;4;", "2026-08;PA;;SOC;INSATS;barn;M;1;", "2026-08;LB;;SOC;INSATS;barn;K;1;", "2026-08;PA;;SOC;INSATS;barn;A;5;", "A020 5:8 \"5\"")]
    [InlineData("2026-08;PA;;SOC;INSATS;barn;K;4;", "2026-09;PA;;SOC;INSATS;barn;K;5;", "2026-08;LB;;SOC;INSATS;barn;K;1;", "2026-08;PA;;SOC;INSATS;barn;K;4;", "G040 5:5 \"INSATS\"")]
    public void A_month_is_judged_whole_whatever_stands_between_its_rows(string first, string second, string third, string fourth, string told) =>
        Files.Activity(first, second, third, fourth).Told().ShouldBe([told]);

    [Fact]
    public void Where_a_part_is_masked_a_total_is_only_suspected()
    {
        var finding = Rows("barn;K;9", "barn;M;<5", "barn;A;12").Findings.Single();
        (finding.Rule, finding.Line).ShouldBe(("A021", 4));
        finding.Message.Sv.ShouldContain("10–13");
    }

    [Theory]
    [InlineData("Summa;;;;;;;17;")]
    [InlineData("Totalt:;;;;;;;17;")]
    [InlineData(";PA;;;;;Totalt;17;")]
    [InlineData("2026-09;PA;;SOC;INSATS;barn;Totalt;12;")]
    [InlineData(";Delsumma PA;;;;;;17;")]
    public void A_row_with_totals_that_is_right_is_passed_over(string summa)
    {
        var report = Files.Activity("2026-09;PA;;SOC;INSATS;barn;K;5;", "2026-09;PA;;SOC;INSATS;barn;M;7;", "2026-09;PA;;SOC;AKTUALISERAD;alla;A;5;", summa);
        report.Findings.Select(f => (f.Rule, f.Line, f.Message.Sv)).ShouldBe([("G041", 5, "Summaraden stämmer.")]);
        (report.RowCount, report.Activity.Count, report.IsAcceptable).ShouldBe((3, 3, true));
    }

    [Fact]
    public void Totals_of_blocks_each_sum_their_own()
    {
        var report = Files.Activity(
            "2026-09;PA;;SOC;INSATS;barn;K;5;", "Summa;;;;;;;5;",
            "2026-09;LB;;SOC;INSATS;barn;K;<5;", "2026-09;LB;;SOC;INSATS;barn;M;6;", "Summa;;;;;;;8;",
            "Totalsumma;;;;;;;14;");
        report.Findings.Select(f => (f.Rule, f.Line)).ShouldBe([("G041", 3), ("G041", 6), ("G041", 7)]);
    }

    [Fact]
    public void A_row_with_totals_that_is_wrong_stops_the_file_with_both_numbers()
    {
        var report = Files.Activity("2026-09;PA;;SOC;INSATS;barn;K;1 005;", "Summa;;;;;;;1 006;");
        report.Told().ShouldBe(["G042 3:8 \"1 006\""]);
        report.Findings[0].Message.ShouldBe(new(
            "Summaraden säger 1\u00A0006, men raderna ger 1\u00A0005.", "The row with totals says 1,006, but the rows add up to 1,005."));
    }

    [Fact]
    public void A_row_with_totals_is_not_blamed_for_rows_that_could_not_be_read() =>
        Files.Activity("2026-09;PA;;SOC;INSATS;barn;K;fem;", "Summa;;;;;;;5;").Told().ShouldBe(["G030 2:8 \"fem\""]);

    [Fact]
    public void Totals_of_a_budget_are_checked_amount_by_amount()
    {
        var report = Files.Budget(
            "2026-09;PA;SMV;I1;intäkt;;;;;;500;;;;", "2026-09;PA;SMV;K1;kostnad;;;;;;400;10,50;;;",
            "2026-09;PA;Total översyn;K2;kostnad;;;;Totalt alla rutiner;;;1;;;", ";;;;kostnad;;;;Summa kostnader;;400;11,50;;;", "Summa;;;;;;;;;;900;11;;;");
        report.Told().ShouldBe(["G041 5:11 \"400\"", "G041 5:12 \"11,50\"", "G041 6:11 \"900\"", "G042 6:12 \"11\""]);
        report.Budget.Count.ShouldBe(3);
    }

    private static ReadReport Rows(params string[] rows) => Files.Activity([.. rows.Select(r => $"2026-09;PA;2581;SOC;INSATS;{r};")]);
}
