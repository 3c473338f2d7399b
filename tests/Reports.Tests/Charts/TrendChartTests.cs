using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Tests.Charts;

public class TrendChartTests
{
    [Fact]
    public void Its_table_says_what_each_gap_is()
    {
        var chart = Sample.Trend(
            Sample.District(0, 1040, 1052, (3, ChartPoint.Masked), (4, ChartPoint.Missing)),
            Sample.District(3, 30, 31, (3, ChartPoint.Partial(22, 22, 3, 4)), (4, ChartPoint.Interval(12, 15)), (5, ChartPoint.NotPublished), (6, ChartPoint.Of(0))));

        var table = chart.ToTable();

        table.Columns.Select(column => column.Header).ShouldBe(["Månad", "Piteå älvdal", "Kraftfält Norr"]);
        table.Rows[2].ShouldBe(["december 2025", "1\u00A0040", "30"]);
        table.Rows[3].ShouldBe(["januari 2026", "..", "22 (3 av 4)"]);
        table.Rows[4].ShouldBe(["februari 2026", "ej inlämnad", "12–15"]);
        table.Rows[5].ShouldBe(["mars 2026", "1\u00A0040", "publiceras ej"]);
        table.Rows[6].ShouldBe(["april 2026", "1\u00A0040", "0"]);
        table.Notes.ShouldBe([".. 1–4, eller döljs för att skydda ett annat tal"]);
        (chart with { Language = Language.English }).ToTable().Rows[4].ShouldBe(["February 2026", "not submitted", "12–15"]);
    }

    [Fact]
    public void A_line_is_cut_wherever_a_figure_is_not_plain_and_at_a_break()
    {
        Lines(Sample.Trend(Sample.District(0, 40, 52))).ShouldBe([13]);
        Lines(Sample.Trend(Sample.District(0, 40, 52, (4, ChartPoint.Masked)))).ShouldBe([4, 8]);
        Lines(Sample.Trend(Sample.District(0, 40, 52, (4, ChartPoint.Partial(30, 30, 3, 4))))).ShouldBe([4, 8]);
        Lines(Sample.Trend(Sample.District(0, 40, 52)) with { Breaks = [new(Sample.Months[6], "Ny definition")] }).ShouldBe([6, 7]);
        Lines(Sample.Trend(Sample.District(0, 40, 52)) with { Breaks = [new(Sample.Months[6], "Ny indelning", ["3"])] }).ShouldBe([13]);

        // Points on each line in the first district's colour.
        static IEnumerable<int> Lines(TrendChart chart) => Drawing.Of(chart).All("path")
            .Where(path => path.Attribute("stroke")?.Value == "#005AFF" && path.Attribute("fill")?.Value == "none")
            .Select(path => path.Attribute("d")!.Value.Count(letter => letter is 'M' or 'L'));
    }

    /// <summary>The last figure is protected: a thin line from an earlier one to the name would look like figures that are not there.</summary>
    [Fact]
    public void A_name_is_led_to_the_last_figure_and_to_no_earlier_one()
    {
        Leaders(Sample.Trend(Sample.District(0, 40, 52), Sample.District(1, 40, 53))).ShouldBe(2);
        Leaders(Sample.Trend(Sample.District(0, 40, 52, (12, ChartPoint.Masked)), Sample.District(1, 40, 53, (12, ChartPoint.Masked)))).ShouldBe(0);

        static int Leaders(TrendChart chart) => Drawing.Of(chart).All("line").Count(line => line.Attribute("stroke-width")?.Value == "0.8");
    }

    [Fact]
    public void Part_of_a_year_is_called_by_its_months()
    {
        Period[] years = [.. new[] { 2023, 2024, 2025, 2026 }.Select(year => new Period(new Month(year, 1), PeriodGrain.Year) { Since = new Month(2023, 11), Until = new Month(2026, 10) })];
        var chart = Sample.Trend(new ChartSeries("0", "Piteå älvdal", DistrictStyle.Of(0), [.. years.Select(_ => ChartPoint.Of(7))])) with { Periods = years };

        chart.ToTable().Rows.Select(row => row[0]).ShouldBe(["nov–dec 2023", "2024", "2025", "jan–okt 2026"]);
        chart.Description.ShouldContain("nov 2023–okt 2026");
        Drawing.Of(chart).Words.ShouldContain("jan–okt");
        Drawing.Of(chart).All("path").Where(path => path.Attribute("fill")?.Value == "none").Select(path => path.Attribute("d")!.Value.Count(letter => letter is 'M' or 'L')).ShouldBe([2], "a part of a year is not joined to a whole one");
        years[0].ShouldBe(new Period(new Month(2023, 1), PeriodGrain.Year), "it is the same year whatever is told of it");
    }

    [Fact]
    public void What_is_not_chosen_is_grey_and_what_is_chosen_keeps_its_colour()
    {
        var drawing = Drawing.Of(Sample.Trend(Sample.District(0, 40, 52), Sample.District(1, 60, 61)) with { Focus = "1" }).Source;

        drawing.ShouldNotContain("#005AFF");
        drawing.ShouldContain("#B4871E");
    }

    [Fact]
    public void A_break_is_told_in_the_drawing_the_table_and_the_alternative_text_of_every_chart_over_time()
    {
        var series = new[] { Sample.District(0, 40, 52), Sample.District(3, 30, 31) };
        ChartBreak[] breaks = [new(Sample.Months[9], "Ny indelning 2026-07", ["3"])];
        const string told = "Ny indelning 2026-07: siffror före och efter går inte att jämföra för Kraftfält Norr";
        foreach (var chart in new ChartSpec[]
        {
            Sample.Trend(series) with { Breaks = breaks },
            new SmallMultiples { Title = "", Subtitle = "", Measure = "Stödsamtal", Periods = Sample.Months, Panels = series, Breaks = breaks },
            new StackedBarChart { Title = "", Subtitle = "", Measure = "Stödsamtal", Periods = Sample.Months, Series = series, Breaks = breaks },
        })
        {
            chart.ToTable().Notes.ShouldContain(told);
            chart.Description.ShouldContain(told + ".");
            Drawing.Of(chart).Words.ShouldContain("Ny indelning 2026-07");
            Drawing.Of(chart).All("line").Count(line => line.Attribute("stroke-dasharray")?.Value == "2 3").ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void A_note_is_a_number_of_its_own_in_its_month_its_words_below_and_told_in_the_table_the_alternative_text_and_to_the_pointer()
    {
        var series = new[] { Sample.District(0, 40, 52), Sample.District(3, 30, 31) };
        PeriodNote[] notes = [new(Sample.Months[9], "Ny mottagning", ["3"]), new(Sample.Months[5], "Länskonferens"), new(Sample.Months[5], "Ny rutin")];
        foreach (var (chart, marks) in new (ChartSpec, string[])[]
        {
            (Sample.Trend(series) with { Notes = notes }, ["1–2", "3"]),
            (new SmallMultiples { Title = "", Subtitle = "", Measure = "Stödsamtal", Periods = Sample.Months, Panels = series, Notes = notes }, ["1–2", "1–2", "3"]),
            (new StackedBarChart { Title = "", Subtitle = "", Measure = "Stödsamtal", Periods = Sample.Months, Series = series, Notes = notes }, ["1–2", "3"]),
        })
        {
            foreach (var frame in (ChartFrame[])[ChartFrame.Wide("c"), ChartFrame.Narrow("c"), ChartFrame.Print()])
                Drawing.Of(chart, frame).Words.Where(word => word is "1–2" or "1" or "2" or "3").ShouldBe([.. marks, "1", "2", "3"], $"{chart.GetType().Name} {frame.Kind}");
            Drawing.Of(chart).Words.ShouldContain("Mars 2026: Länskonferens");
            chart.ToTable().Notes.ShouldContain("Juli 2026: Ny mottagning");
            chart.Description.ShouldContain("Mars 2026: Länskonferens.");
            var told = Drawing.Of(chart).All("title").Select(title => title.Value).ToList();
            told.ShouldContain(words => words.EndsWith("\n(1) Länskonferens\n(2) Ny rutin", StringComparison.Ordinal));
            told.Count(words => words.EndsWith("\n(3) Ny mottagning", StringComparison.Ordinal)).ShouldBe(1);
        }
    }

    [Fact]
    public void A_forecast_is_dashed_and_named_in_table_and_key()
    {
        var chart = Sample.Trend(Sample.District(0, 40, 52)) with { ForecastFrom = Sample.Months[11] };

        Drawing.Of(chart).All("path").Count(path => path.Attribute("stroke-dasharray") is not null).ShouldBe(1);
        Drawing.Of(chart).Words.ShouldContain("prognos");
        chart.ToTable().Rows[12][0].ShouldBe("oktober 2026 (prognos)");
    }

    [Fact]
    public void A_sixth_series_is_refused() =>
        Should.Throw<ArgumentException>(() => Sample.Trend([.. Enumerable.Repeat(Sample.District(0, 1, 2), 6)]));

    [Fact]
    public void Months_are_one_tab_stop_each_where_they_lead_somewhere_and_none_otherwise()
    {
        var chart = Sample.Trend(Sample.District(0, 40, 52), Sample.District(1, 60, 61));
        var linked = Drawing.Of(chart, ChartFrame.Wide("c") with { Links = Sample.Months.ToDictionary(month => $"{month}", month => $"/month/{month}") });

        linked.Root.Attribute("role")!.Value.ShouldBe("group");
        linked.All("a").Select(link => link.Attribute("href")!.Value).ShouldBe(Sample.Months.Select(month => $"/month/{month}"));
        linked.All("a").Last().Attribute("aria-label")!.Value.ShouldBe("Oktober 2026 Piteå älvdal: 52 Luleå-Boden: 61");
        Drawing.Of(chart).Root.Attribute("role")!.Value.ShouldBe("img");
        Drawing.Of(chart).All("a").ShouldBeEmpty();
        Drawing.Of(chart, ChartFrame.Print()).All("title").ShouldBeEmpty();
    }
}
