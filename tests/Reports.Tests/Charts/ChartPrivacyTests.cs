using SmvInsights.Ingestion.Contracts;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Tests.Charts;

public class ChartPrivacyTests
{
    private static readonly CellStatus[] Hidden = [CellStatus.Masked, CellStatus.NotPublished, CellStatus.Missing, CellStatus.NotApplicable];

    [Fact]
    public void A_figure_that_is_hidden_is_nowhere_even_if_the_cell_still_holds_it()
    {
        foreach (var status in Hidden)
        {
            var point = ChartPoint.From(new Cell(status, 7377, 7377, 7377, 4, 4));
            ChartSeries[] series = [Sample.District(0, 40, 52, (5, point), (12, point)), Sample.District(1, 60, 61)];
            ChartSpec[] charts =
            [
                Sample.Trend(series),
                new StackedBarChart { Title = "Stapel", Subtitle = "", Measure = "Stödsamtal", Periods = Sample.Months, Series = series },
                new SmallMultiples { Title = "Paneler", Subtitle = "", Measure = "Stödsamtal", Periods = Sample.Months, Panels = series },
                new BarChart { Title = "Namn", Subtitle = "", Measure = "Stödsamtal", NameHeading = "Kommun", Bars = [new("1", "Piteå", point), new("2", "Luleå", ChartPoint.Of(30))] },
                new BudgetBulletChart { Title = "Budget", Subtitle = "", NameHeading = "Länsdel", Budgets = [new("1", "Piteå", 90, point, null)] },
            ];
            foreach (var chart in charts)
            {
                var all = ChartRenderer.Render(chart, ChartFrame.Wide("c")) + chart.Description + string.Join(' ', chart.ToTable().Rows.SelectMany(row => row));
                all.Replace("\u00A0", "").Replace("&#xA0;", "").ShouldNotContain("7377");
                all.ShouldNotContain("8000", customMessage: "an axis that reaches the hidden figure tells of it");
            }
        }
    }

    [Fact]
    public void Lowest_and_highest_are_left_unsaid_where_a_hidden_month_may_be_either()
    {
        Sample.Trend(Sample.District(0, 40, 52)).Description.ShouldContain("högst 52 i oktober 2026");
        Sample.Trend(Sample.District(0, 40, 52, (4, ChartPoint.Missing))).Description.ShouldContain("högst 52 i oktober 2026");
        Sample.Trend(Sample.District(0, 40, 52, (4, ChartPoint.Masked))).Description.ShouldNotContain("högst");
    }

    [Fact]
    public void A_bar_that_lacks_a_part_bears_no_total()
    {
        StackedBarChart Stack(ChartPoint last) => new()
        {
            Title = "Stapel", Subtitle = "", Measure = "Stödsamtal", Periods = Sample.Months, Series = [Sample.District(0, 40, 52), Sample.District(1, 60, 0, (12, last))],
        };

        Drawing.Of(Stack(ChartPoint.Of(61))).Words.ShouldContain("113");
        foreach (var lacking in new[] { ChartPoint.Masked, ChartPoint.Missing, ChartPoint.NotPublished, ChartPoint.Partial(61, 61, 1, 2), ChartPoint.Interval(61, 64) })
            Drawing.Of(Stack(lacking)).Words.Intersect(["113", "52"]).ShouldBe(["52"], lacking.Status.ToString());
    }
}
