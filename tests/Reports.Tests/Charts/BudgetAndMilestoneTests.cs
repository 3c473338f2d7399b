using SmvInsights.Ingestion.Contracts;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Reports.Tests.Charts;

public class BudgetAndMilestoneTests
{
    private static readonly BudgetBulletChart Budget = new()
    {
        Title = "Budget", Subtitle = "Kronor, januari–oktober 2026", NameHeading = "Länsdel", MonthsPassed = 10,
        Budgets =
        [
            new("ON", "Östra Norrbotten", 380_000, ChartPoint.Of(361_000.50m), 438_000), new("KN", "Kraftfält Norr", 300_000, ChartPoint.Missing, null),
            new("LÄN", "Hela länet", null, ChartPoint.Of(-2_000), null),
        ],
    };

    // October 2010 as in the seed, with one that slips.
    private static readonly MilestoneTimeline Plan = new()
    {
        Title = "Milstolpar", Subtitle = "Läget i oktober 2010", Today = new(2010, 10, 31),
        Milestones =
        [
            new("M01", "Projektledare rekryterad", "Rekryteringsgruppen", null, Day(2010, 11, 15), Day(2010, 11, 29), null, MilestoneStatus.Ongoing, false),
            new("M02", "Studiebesök i Skellefteå", "Arbetsgruppen", null, null, null, null, MilestoneStatus.Done, false),
            new("M05", "Trygghetskonferens", "Programgruppen", null, Day(2011, 10, 5), Day(2011, 10, 5), null, MilestoneStatus.Ongoing, true),
            new("M06", "Rutin", "", null, new RoughDate(new(2010, 9, 1), true), null, null, MilestoneStatus.Ongoing, false),
        ],
    };

    [Fact]
    public void A_budget_says_in_words_and_in_its_table_how_far_it_is_overrun()
    {
        Budget.ToTable().Rows[0].ShouldBe(["Östra Norrbotten", "380\u00A0000\u00A0kr", "361\u00A0000,50\u00A0kr", "95,0\u00A0%", "438\u00A0000\u00A0kr", "58\u00A0000\u00A0kr"]);
        Budget.ToTable().Rows[1].ShouldBe(["Kraftfält Norr", "300\u00A0000\u00A0kr", "ej inlämnad", ".", ".", "."]);
        Budget.ToTable().Rows[2].ShouldBe(["Hela länet", ".", "\u22122\u00A0000\u00A0kr", ".", ".", "."]);
        Drawing.Of(Budget).Words.ShouldContain("prognos 438\u00A0000\u00A0kr, 58\u00A0000\u00A0kr över beslutat");
        Drawing.Of(Budget).Words.ShouldContain("jämn takt: 10 av 12 månader");
    }

    [Fact]
    public void Lateness_is_computed_and_every_milestone_has_its_word()
    {
        Plan.ToTable().Rows.ShouldBe<IEnumerable<string>>(
        [
            ["Projektledare rekryterad", "Rekryteringsgruppen", "2010-11-15", "2010-11-29", ".", "pågår"],
            ["Studiebesök i Skellefteå", "Arbetsgruppen", ".", ".", ".", "klar, datum saknas"],
            ["Trygghetskonferens", "Programgruppen", "2011-10-05", "2011-10-05", ".", "pågår, preliminärt datum"],
            ["Rutin", "", "2010-09", ".", ".", "försenad"],
        ]);
        var words = Drawing.Of(Plan).Words.ToList();
        words.ShouldContain("Pågår, prognos 2010-11-29 (14\u00A0dagar efter plan)");
        words.ShouldContain("Klar, datum saknas");
        var done = Plan with { Milestones = [new("M02", "Studiebesök", "", null, Day(2010, 9, 3), null, null, MilestoneStatus.Done, false), new("M03", "Seminarium", "", null, Day(2010, 9, 3), null, Day(2010, 9, 10), MilestoneStatus.Done, false)] };
        done.Description.ShouldContain("Klar, dag ej angiven, plan 2010-09-03.");
        done.Description.ShouldContain("Klar 2010-09-10 (7\u00A0dagar efter plan).");
        Drawing.Of(done).Words.ShouldContain("klar");
        words.ShouldContain("läget 2010-10-31");
        words.ShouldContain("månaden känd, inte dagen");
    }

    [Fact]
    public void A_milestone_planned_to_the_month_is_not_late_before_the_month_is_over() =>
        (Plan with { Today = new(2010, 9, 30) }).ToTable().Rows[3][5].ShouldBe("pågår");

    private static RoughDate Day(int year, int month, int day) => new(new(year, month, day), false);
}
