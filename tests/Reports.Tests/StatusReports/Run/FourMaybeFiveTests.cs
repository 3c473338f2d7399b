using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Bridges;
using SmvInsights.Tests.Figures;
using static SmvInsights.Tests.Figures.Reorganisation;

namespace SmvInsights.Tests.StatusReports.Run;

/// <summary>The seed's sentence: "fyra (ev fem) länsdelar". Staff trained, by municipality.</summary>
[Collection("postgres")]
public sealed class FourMaybeFiveTests(PostgresFixture postgres)
{
    private static readonly Month November2025 = new(2025, 11), July = new(2026, 7), October = new(2026, 10);

    [Fact]
    public async Task A_fifth_district_a_correction_and_an_old_report_leave_every_figure_where_it_was_told()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political");
        var story = await WithFiveDistrictsAsync(office.Database);
        foreach (var month in (string[])["2025-11", "2025-12", "2026-05", "2026-06"]) await FourReportAsync(story, month);
        await FiveReportAsync(story, "2026-07");

        var august = await office.MakeAsync("political", July);
        august.Status.ShouldBe("ready", august.Failure);
        var mailed = await office.PdfAsync(august.Id);

        await story.PublishAsync(Reporting.Now, story.Row("PA", "2026-05", "UTBILDAD", 14, "2581"));
        foreach (var month in (string[])["2026-08", "2026-09", "2026-10"]) await FiveReportAsync(story, month);

        // November: the August meeting's report is still the one that was mailed
        (await office.Typesetter.TypesetAsync(await office.ModelAsync(august.Id), default)).Pdf.ShouldBe(mailed);

        // and what it told leads to what is known now, term by term
        (await BridgeAsync("LÄN")).ShouldBe("480 + NewMonths 480, Corrections 4 = 964");
        (await BridgeAsync("PA")).ShouldBe("30 + NewMonths 30, Corrections 4 = 64");
        (await BridgeAsync("KN")).ShouldBe("203 + NewMonths 9, Organisation -194 = 18");
        (await BridgeAsync("MF")).ShouldBe("97 + NewMonths 291, Organisation 194 = 582");

        // as then and restated, the districts are the county in every month
        foreach (var day in (DateOnly?[])[null, Before, After])
        {
            var table = await story.AskAsync(new(Viewer.Outsider, ["UTBILDAD"], November2025, October), day);
            foreach (var month in table.Figures.Where(f => f.Cell.Low is not null).GroupBy(f => f.Period.First))
                month.Where(f => f.District != "LÄN").Sum(f => f.Cell.Low).ShouldBe(month.Single(f => f.District == "LÄN").Cell.Low, $"{month.Key} by the districts of {day}");
        }
        (await InNovemberAsync(null)).ShouldBe("PA 10, LB 20, ON 30, KN 100, LÄN 160");
        (await InNovemberAsync(After)).ShouldBe("PA 10, LB 20, ON 30, KN 3, MF 97, LÄN 160");

        async Task<string> BridgeAsync(string district)
        {
            var bridge = (await office.Bridges.ReadAsync(
                new(Viewer.Outsider, ["UTBILDAD"], district, new(2026, 5), July, august.KnownAt!.Value) { Through = October, AsOrganised = AsOrganised.On(After) }, default)).Single();
            var terms = bridge.Terms.Where(t => t.Change.Status != CellStatus.Zero).ToList();
            ((bridge.Then.Low ?? 0) + terms.Sum(t => t.Change.Least)).ShouldBe(bridge.Now.Low, district);
            return $"{bridge.Then.Low} + {string.Join(", ", terms.Select(t => $"{t.Kind} {t.Change.Least}"))} = {bridge.Now.Low}";
        }

        async Task<string> InNovemberAsync(DateOnly? day) => string.Join(", ", (await story.AskAsync(new(Viewer.Outsider, ["UTBILDAD"], November2025, November2025), day)).Figures
            .Select(f => $"{f.District} {f.Cell.Value}"));
    }

    private static async Task FourReportAsync(Reporting story, string month)
    {
        await OthersReportAsync(story, month);
        await story.PublishAsync(Reporting.Now,
            story.Row("KN", month, "UTBILDAD", 60, Kiruna), story.Row("KN", month, "UTBILDAD", 37, Gallivare),
            story.Row("KN", month, "UTBILDAD", 1, Jokkmokk), story.Row("KN", month, "UTBILDAD", 2, Pajala));
    }

    private static async Task FiveReportAsync(Reporting story, string month)
    {
        await OthersReportAsync(story, month);
        await story.PublishAsync(Reporting.Now, story.Row("KN", month, "UTBILDAD", 1, Jokkmokk), story.Row("KN", month, "UTBILDAD", 2, Pajala));
        await story.PublishAsync(Reporting.Now, story.Row("MF", month, "UTBILDAD", 60, Kiruna), story.Row("MF", month, "UTBILDAD", 37, Gallivare));
    }

    private static async Task OthersReportAsync(Reporting story, string month)
    {
        foreach (var (district, municipality, count) in ((string, string, int)[])[("PA", "2581", 10), ("LB", "2580", 20), ("ON", "2583", 30)])
            await story.PublishAsync(Reporting.Now, story.Row(district, month, "UTBILDAD", count, municipality));
    }
}
