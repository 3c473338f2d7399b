using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Charts.Findings;

namespace SmvInsights.Reports.Tests.Charts;

public class FindingTests
{
    private const string Plain = "Stödsamtal, oktober 2025–oktober 2026";

    [Fact]
    public void A_trend_is_told_against_the_same_month_a_year_before()
    {
        Of((40, 70), (60, 95), (50, 90), (80, 82)).ShouldBe("Stödsamtalen ökade på ett år i tre av fyra länsdelar");
        Of((70, 40), (95, 60)).ShouldBe("Stödsamtalen minskade på ett år i två av två länsdelar");
        Of((40, 70), (95, 60), (50, 52)).ShouldBe("Stödsamtalen ökade i en av tre länsdelar, minskade i en");
        Of((40, 44), (60, 55)).ShouldBe("Stödsamtalen låg på ungefär samma nivå som i fjol");
        Of((41, 70)).ShouldBe("Stödsamtalen ökade från 41 till 70 på ett år");
    }

    [Fact]
    public void Hidden_incomplete_or_small_figures_are_told_by_the_measure_alone()
    {
        var risen = Sample.District(0, 40, 70);
        foreach (var last in new[] { ChartPoint.Masked, ChartPoint.Missing, ChartPoint.Partial(90, 90, 3, 4), ChartPoint.Interval(90, 93), ChartPoint.Of(12) })
            TrendFinding.Of(Sample.Trend(risen, Sample.District(1, 60, 0, (12, last))), "Stödsamtalen", TrendFinding.Districts).ShouldBe(Plain);
    }

    [Fact]
    public void Nothing_is_compared_across_a_break_or_with_a_forecast()
    {
        var chart = Sample.Trend(Sample.District(0, 40, 70));
        TrendFinding.Of(chart with { Breaks = [new(Sample.Months[6], "Ny definition")] }, "Stödsamtalen", TrendFinding.Districts).ShouldBe(Plain);
        TrendFinding.Of(chart with { Breaks = [new(Sample.Months[6], "Ny indelning", ["3"])] }, "Stödsamtalen", TrendFinding.Districts)
            .ShouldBe("Stödsamtalen ökade från 40 till 70 på ett år", "it breaks another series");
        TrendFinding.Of(chart with { ForecastFrom = Sample.Months[12] }, "Stödsamtalen", TrendFinding.Districts).ShouldBe(Plain);
    }

    [Fact]
    public void A_budget_names_who_is_over_while_they_are_few()
    {
        Budget((100, 131, 140), (100, 90, 100)).ShouldBe("Kostnaderna ligger över budget i Piteå");
        Budget((100, 60, 140), (100, 90, 110), (100, 50, 90)).ShouldBe("Prognosen överstiger budget i Piteå och Luleå");
        Budget((100, 131, 140), (100, 110, 100), (100, 120, 130)).ShouldBe("Kostnaderna ligger över budget i alla tre länsdelar");
        Budget((100, 60, 90), (100, 90, 100)).ShouldBe("Prognosen ryms inom budget i två av två länsdelar");
        Budget((100, 60, null), (100, 90, 100)).ShouldBe("Budget, utfall och prognos");

        static string Budget(params (decimal Decided, decimal Actual, decimal? Forecast)[] rows)
        {
            string[] names = ["Piteå", "Luleå", "Kalix"];
            return BudgetFinding.Of(new BudgetBulletChart
            {
                Title = "", Subtitle = "", NameHeading = "Länsdel",
                Budgets = [.. rows.Select((row, i) => new BudgetBar($"{i}", names[i], row.Decided, ChartPoint.Of(row.Actual), row.Forecast))],
            }, "Kostnaderna", TrendFinding.Districts);
        }
    }

    [Fact]
    public void Milestones_and_reports_are_counted()
    {
        var late = Milestone(new(2026, 9, 1), MilestoneStatus.Ongoing);
        var next = Milestone(new(2026, 12, 1), MilestoneStatus.NotStarted);
        Timeline(late, late, next).ShouldBe("Två milstolpar är försenade, en infaller inom 90 dagar");
        Timeline(next with { Plan = null }).ShouldBe("Ingen milstolpe med datum är försenad");
        Timeline(late with { Status = MilestoneStatus.Done }).ShouldBe("Alla milstolpar är klara");

        Grid(ReportState.InTime, ReportState.Missing, ReportState.Late).ShouldBe("En av tre rapporter för oktober saknas");
        Grid(ReportState.InTime, ReportState.NotYetDue, ReportState.Late).ShouldBe("Två av tre rapporter för oktober har kommit in");
        Grid(ReportState.InTime, ReportState.Late, ReportState.NotExpected).ShouldBe("Alla rapporter för oktober har kommit in, en var sen");

        static string Timeline(params MilestoneMark[] marks) =>
            MilestoneFinding.Of(new MilestoneTimeline { Title = "", Subtitle = "", Milestones = marks, Today = new(2026, 10, 31) });
        static string Grid(params ReportState[] states) => CompletenessFinding.Of(new CompletenessGrid
        {
            Title = "", Subtitle = "", Periods = [Sample.Months[12]], Rows = [.. states.Select((state, i) => new CompletenessRow($"{i}", "PA", "Budget", [state]))],
        });
        static MilestoneMark Milestone(DateOnly plan, MilestoneStatus status) => new("M", "Rutin", "", null, new RoughDate(plan, false), null, null, status, false);
    }

    private static string Of(params (int First, int Last)[] districts) => TrendFinding.Of(
        Sample.Trend([.. districts.Select((district, slot) => Sample.District(slot, district.First, district.Last))]), "Stödsamtalen", TrendFinding.Districts);
}
