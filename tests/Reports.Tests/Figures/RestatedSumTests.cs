using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;
using static SmvInsights.Tests.Figures.Reorganisation;

namespace SmvInsights.Tests.Figures;

/// <summary>Nine months on both sides of a new division, filled at random: large and small counts, by municipality or not, masked at the source or not in at all.</summary>
[Collection("postgres")]
public class RestatedSumTests(PostgresFixture postgres)
{
    private static readonly Month First = new(2026, 1), Last = new(2026, 9);
    private static readonly DateOnly?[] Days = [null, Before, After, new(2026, 9, 30)];
    private static readonly string[] Codes = ["PA", "LB", "ON", "KN", "MF"];

    [Fact]
    public async Task By_the_districts_of_any_day_the_parts_sum_to_the_county_and_nobody_learns_more_than_as_then()
    {
        var database = await postgres.FreshDatabaseAsync();
        var story = await WithFiveDistrictsAsync(database);
        var organisation = await new OrganisationReader(database).ReadAsync(default);
        var rows = await FillAsync(story, organisation);
        var (kiruna, atal) = (organisation.Municipalities.Single(m => m.Code == Kiruna).Id, organisation.Indicators.Single(i => i.Code == "ATAL").Id);

        foreach (var grain in Enum.GetValues<PeriodGrain>())
        foreach (var day in Days)
        {
            var query = new FigureQuery(Viewer.Coordinator, ["UTBILDAD", "ATAL"], First, Last) { By = grain };
            foreach (var sums in (await story.AskAsync(query, day)).Figures.GroupBy(f => (f.Period, f.Indicator)))
            {
                var county = sums.Single(f => f.District == "LÄN").Cell;
                sums.Where(f => f.District != "LÄN").Sum(f => f.Cell.Low ?? 0).ShouldBe(county.Low ?? 0, $"{day} {sums.Key}");
                sums.Where(f => f.Cell.Status != CellStatus.NotRestatable && f.District != "LÄN").Sum(f => f.Cell.High ?? 0).ShouldBeLessThanOrEqualTo(county.High ?? 0);
            }
        }

        var tables = new FigureQuery(Viewer.Outsider, ["ATAL"], First, Last);
        foreach (var query in (FigureQuery[])
        [
            tables, tables with { By = PeriodGrain.Quarter, Sex = Sex.Women }, tables with { By = PeriodGrain.Quarter, TargetGroup = TargetGroup.All },
            tables with { By = PeriodGrain.Quarter, Actor = "SOC" }, tables with { By = PeriodGrain.Year, Municipality = Kiruna },
        ])
        foreach (var viewer in (Viewer[])[Viewer.Outsider, .. Codes.Select(Viewer.District)])
        {
            var asThen = await story.AskAsync(query with { Viewer = viewer }, null);
            foreach (var day in Days)
            foreach (var figure in (await story.AskAsync(query with { Viewer = viewer }, day)).Figures)
            {
                if (figure.Cell.Low is not { } low || figure.Cell == asThen[figure.District, figure.Period, figure.Indicator]) continue;
                if (query.Municipality is not null && figure.Cell == asThen["LÄN", figure.Period, figure.Indicator]) continue;
                low.ShouldBe(OwnLow(figure, query, viewer.OwnDistrict, day!.Value), $"{viewer.OwnDistrict} by {query.By} as of {day}: {figure}");
            }
        }

        // What the reader's own rows say of the municipalities that the district has on the day.
        long OwnLow(Figure figure, FigureQuery query, string? own, DateOnly day)
        {
            var members = organisation.MembersOf(Id(figure.District), day);
            return rows.Where(r => own is not null && r.District == Id(own) && members.Contains(r.Municipality) && r.Month >= figure.Period.First && r.Month <= figure.Period.Last
                && (query.Sex ?? r.Sex) == r.Sex && (query.Municipality is null || r.Municipality == kiruna) && r.Indicator == atal).Sum(r => (long)r.Low);
        }

        short Id(string district) => organisation.Districts.Single(d => d.Code == district).Id;
    }

    private static async Task<List<ActivityRow>> FillAsync(Reporting story, OrganisationSnapshot organisation)
    {
        var random = new Random(20260701);
        var indicators = organisation.Indicators.Where(i => i.Code is "UTBILDAD" or "ATAL").Select(i => i.Code).ToList();
        List<ActivityRow> all = [];
        foreach (var month in Month.Range(First, Last))
        foreach (var district in organisation.DistrictsIn(month).Where(_ => random.Next(10) > 0))
        {
            var members = organisation.Municipalities.Where(m => organisation.MembersOf(district.Id, month.FirstDay).Contains(m.Id)).Select(m => m.Code).ToList();
            List<ActivityRow> rows = [];
            foreach (var indicator in indicators)
            {
                rows.AddRange(members.Where(_ => random.Next(4) > 0).Select(m => Row(indicator, m)));
                if (random.Next(3) == 0) rows.Add(Row(indicator, null));
            }
            if (rows.Count == 0) continue;
            all.AddRange(rows);
            await story.PublishAsync($"{month.AddMonths(1)}-05", [.. rows]);

            ActivityRow Row(string indicator, string? municipality) => story.Row(
                district.Code, $"{month}", indicator, random.Next(3) == 0 ? random.Next(6) : random.Next(60), municipality, random.Next(2) == 0 ? Sex.Women : Sex.All, random.Next(12) == 0);
        }
        return all;
    }
}
