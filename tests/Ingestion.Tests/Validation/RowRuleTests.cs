using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Tests.Reading;

namespace SmvInsights.Ingestion.Tests.Validation;

public class RowRuleTests
{
    [Theory]
    [InlineData("2026-09;XX;;SOC;INSATS;alla;A;1;", "G025 2:2 \"XX\"")]
    [InlineData("2026-09;;;SOC;INSATS;alla;A;1;", "G020 2:2 \"\"")]
    [InlineData("2026-09;LÄN;;SMV;SAMVERKANSMOTE;alla;A;1;", "A001 2:2 \"LÄN\"")]
    [InlineData("2026-09;PA;Umeå;SOC;INSATS;alla;A;1;", "A002 2:3 \"Umeå\"")]
    [InlineData("2026-09;PA;Luleå;SOC;INSATS;alla;A;1;", "A003 2:3 \"Luleå\"")]
    [InlineData("2026-09;PA;;SOS;INSATS;alla;A;1;", "A005 2:4 \"SOS\"")]
    [InlineData("2026-09;PA;;SOC;INSATT;alla;A;1;", "A007 2:5 \"INSATT\"")]
    [InlineData("2026-09;PA;;POL;INSATS;alla;A;1;", "A008 2:4 \"POL\"")]
    [InlineData("2026-09;PA;;SOC;INSATS;gamla;A;1;", "A009 2:6 \"gamla\"")]
    [InlineData("2026-09;PA;;SOC;INSATS;;A;1;", "G020 2:6 \"\"")]
    [InlineData("2026-09;PA;;SOC;INSATS;alla;B;1;", "A010 2:7 \"B\"")]
    [InlineData("2026-09;PA;;SOC;INSATS;alla;#NAMN?;1;", "G021 2:7 \"#NAMN?\"")]
    public void A_code_that_does_not_hold_is_refused_at_its_cell(string row, string told) => Files.Activity(row).Told().ShouldBe([told]);

    [Fact]
    public void All_that_is_wrong_with_a_row_is_told_at_once() =>
        Files.Activity("okt;XX;Umeå;SOS;INSATT;gamla;B;-;" + new string('x', 301)).Findings.Select(f => (f.Rule, f.Column)).ShouldBe(
            [("G022", 1), ("G025", 2), ("A002", 3), ("A005", 4), ("A007", 5), ("A009", 6), ("A010", 7), ("G030", 8), ("G036", 9)]);

    [Fact]
    public void A_blank_count_is_no_figure_and_zero_is_one()
    {
        var report = Files.Activity("2026-09;PA;;SOC;INSATS;alla;A; ;", "2026-09;PA;;SOC;AKTUALISERAD;alla;A;0;");
        report.Told().ShouldBe(["A011 2:8 \"\""]);
        (report.RowCount, report.Activity.Single().High, report.IsAcceptable).ShouldBe((1, 0, true));

        Files.Activity("2026-09;PA;;SOC;INSATS;alla;A;;").Told().ShouldBe(["G015 1:0 \"\"", "A011 2:8 \"\""]);
    }

    [Fact]
    public void An_account_sends_only_what_it_speaks_for()
    {
        Told(Mandate.ForDistrict("PA"), "PA;;SOC;INSATS", "LB;;SOC;INSATS").ShouldBe(["G027 3:2 \"LB\""]);
        Told(new("LB", ["2580"], []), "LB;Luleå;SOC;INSATS", "LB;Boden;SOC;INSATS", "LB;;SOC;AKTUALISERAD")
            .ShouldBe(["A004 3:3 \"Boden\"", "G020 4:3 \"\""]);
        Told(new(null, [], ["POL"]), "PA;;POL;POLISANMALAN", "ON;;POL;POLISANMALAN", "ON;;SOC;INSATS").ShouldBe(["A006 4:4 \"SOC\""]);
        Told(Mandate.County, "PA;;SOC;INSATS", "LB;;SOC;INSATS").ShouldBeEmpty();
    }

    [Fact]
    public void The_county_is_the_coordinators()
    {
        const string budget = Files.BudgetHeader + "\n2026-09;LÄN;SMV;K1;kostnad;;;;;;;1;;;";
        Files.ReadText(budget).IsAcceptable.ShouldBeTrue();
        Files.ReadText(budget, Mandate.ForDistrict("PA")).Told().ShouldBe(["G028 2:2 \"LÄN\""]);
        Files.ReadText(budget, new(null, [], ["POL"])).Told().ShouldBe(["G028 2:2 \"LÄN\""]);
    }

    [Fact]
    public void Municipalities_belong_where_they_belonged_in_the_month()
    {
        var organisation = Norrbotten.WithFifthDistrict(new(2026, 7, 1));
        string[] rows =
        [
            Files.ActivityHeader, "2026-06;KN;Pajala;SOC;INSATS;alla;A;1;", "2026-07;KN;Pajala;SOC;INSATS;alla;A;1;",
            "2026-06;TO;Pajala;SOC;INSATS;alla;A;1;", "2026-07;Tornedalen;Pajala kommun;SOC;INSATS;alla;A;1;",
        ];
        var report = Files.ReadText(string.Join('\n', rows), null, organisation);
        report.Told().ShouldBe(["A003 3:3 \"Pajala\"", "G026 4:2 \"TO\"", "A003 4:3 \"Pajala\""]);
        report.Findings[0].Message.Sv.ShouldBe("Pajala hörde inte till Kraftfält Norr i juli 2026, utan till Tornedalen.");
        report.Findings[0].Remedy.Sv.ShouldContain("lämnas av Tornedalen");
        report.Findings[2].Message.Sv.ShouldBe("Pajala hörde inte till Tornedalen i juni 2026, utan till Kraftfält Norr.");
        Files.ReadText($"{Files.ActivityHeader}\n{rows[1]}\n{rows[4]}", null, organisation).IsAcceptable.ShouldBeTrue("each district for its own months");
    }

    [Theory]
    [InlineData("2026-09;PA;SMV;K1;utgift;;;;;;;1;;;", "B001 2:5 \"utgift\"")]
    [InlineData("2026-09;PA;SMV;K1;kostnad;EU;;;;;;1;;;", "B002 2:6 \"EU\"")]
    [InlineData("2026-09;PA;SMV;K1;kostnad;;;;;;;1;;kanske;", "B003 2:14 \"kanske\"")]
    [InlineData("2026-09;PA;;K1;kostnad;;;;;;;1;;;", "G020 2:3 \"\"")]
    [InlineData("2026-09;PA;SMV;;kostnad;;;;;;;1;;;", "G020 2:4 \"\"")]
    public void A_budget_row_must_hold_too(string row, string told) => Files.Budget(row).Told().ShouldBe([told]);

    [Theory]
    [InlineData("2026-09;PA;SMV;M1;Rutin;;;;;;snart;;", "M001 2:11 \"snart\"")]
    [InlineData("2026-09;PA;SMV;M1;;;;;;;pågår;;", "G020 2:5 \"\"")]
    [InlineData("2026-09;PA;SMV;M1;Rutin;;;;;;pågår;kanske;", "M003 2:12 \"kanske\"")]
    [InlineData("2026-09;PA;SMV;M1;Rutin;;;;;;klar;;", "M004 2:10 \"\"")]
    [InlineData("2026-09;PA;SMV;M1;Rutin;;2026-05-02;2026-04;;;pågår;;", "M005 2:8 \"2026-04\"")]
    public void A_milestone_row_must_hold_too(string row, string told) => Files.Milestones(row).Told().ShouldBe([told]);

    private static IEnumerable<string> Told(Mandate mandate, params string[] rows) =>
        Files.ReadText(string.Join('\n', [Files.ActivityHeader, .. rows.Select(r => $"2026-09;{r};alla;A;1;")]), mandate).Told();
}
