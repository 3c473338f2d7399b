using Dapper;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Deadlines;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.Meetings.Minutes;
using SmvInsights.Reports.StatusReports.Run;
using SmvInsights.Tests.Figures;

namespace SmvInsights.Tests.StatusReports.Run;

/// <summary>The political group met in July 2026, was told of July in August, and meets in November.</summary>
[Collection("postgres")]
public sealed class MeetingEditionTests(PostgresFixture postgres)
{
    private const string Undertaking = "Att kansliet frågar huvudmännen om medfinansiering.";

    private static readonly MeetingKey July = new("political", new DateOnly(2026, 7, 9)), November = new("political", new DateOnly(2026, 11, 19));
    private static readonly Month June = new(2026, 6), August = new(2026, 8), October = new(2026, 10);

    [Fact]
    public async Task A_group_that_met_in_July_and_meets_in_November_gets_one_edition_of_August_to_October()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political");
        var story = await Reporting.StartAsync(office.Database);
        foreach (var (month, at) in Month.Range(new(2026, 5), October).Select((m, at) => (m, at))) await ReportAsync(story, month, trained: 10 + at);
        foreach (var month in Month.Range(new(2025, 8), new(2025, 10))) await ReportAsync(story, month, trained: 5, police: 30);
        await MeetInJulyAsync(office);
        (await office.MakeAsync("political", new(2026, 7))).Status.ShouldBe("ready");
        await story.PublishAsync(Reporting.Now, story.Row("PA", "2026-06", "UTBILDAD", 15, "2581"));
        await SetAsync(office, November, new AgendaEntry.Order("Fortsatt finansiering", null, "", "Att huvudmännen tillfrågas om 380 000 kr."));

        var edition = await MakeEditionAsync(office, Language.Swedish);

        edition.Status.ShouldBe("ready", edition.Failure);
        edition.Months(Language.Swedish).ShouldBe("augusti–oktober 2026");
        var months = (await story.Figures.ReadAsync(new FigureQuery(Viewer.Outsider, ["UTBILDAD", "RUTIN_AKTUELL"], August, October), default));
        var sum = Month.Range(August, October).Sum(m => months["LÄN", m, "UTBILDAD"].Value);
        sum.ShouldBe(4 * (13 + 14 + 15));
        var text = await office.TextAsync(edition.Id);
        text.ShouldContainInOrder(
            "Lägesrapport", "augusti–oktober 2026", "sammanträdet", "2026-11-19",
            "Sedan förra sammanträdet", "aug 2026", "sep 2026", "okt 2026", "aug 2025", "sep 2025", "okt 2025",
            "Polisanmälningar", "160", "160", "160", "120", "120", "120", "Åtal", "48", "..", "48", "48", "48", "48", "Utbildad personal", "52", "56", "60", "20", "20", "20", "Aktuell rutin finns", "4", "4", "4", "4", "4", "4",
            "läggs inte ihop", "Summor för hela länet", "Utbildad personal", $"{sum}", "60", $"+{sum - 60}",
            "Rättelser sedan den beslutade rapporten", "juni 2026", "Utbildad personal", "juni 2026", "44", "48", "rättad rapport",
            "Ärenden att besluta", "2", "Fortsatt finansiering", "Att huvudmännen tillfrågas om 380 000 kr.",
            "Öppna åtaganden", Undertaking, "2026-07-09, § 1", "Agneta Bygdell",
            "Sammanfattning", "Förslag till beslut");
        foreach (var never in (string[])["480", "99", "144"]) text.ShouldNotContain($" {never} ", customMessage: "counts of cases are not added up");
        (text.Split(Undertaking).Length - 1).ShouldBe(1, "an undertaking stands once");

        var english = await office.TextAsync((await MakeEditionAsync(office, Language.English)).Id);
        english.ShouldContainInOrder("August–October 2026", "meeting", "2026-11-19", "Since the last meeting", "Matters to decide", "Open undertakings", "Summary");
    }

    [Fact]
    public async Task A_schedule_by_meetings_orders_an_edition_once_and_a_group_that_meets_each_month_gets_its_usual_report()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political");
        await using var connection = await office.Database.OpenConnectionAsync();
        await connection.ExecuteAsync("update smv.steering_group set schedule = 'M3 07:30' where code = 'political'");
        foreach (var key in new[] { July, November, November with { Day = new(2026, 12, 17) } })
            (await office.Get<MeetingEntry>().SetAsync(key.Group, key.Day, "samordnaren", default)).Refusals.ShouldBeEmpty();

        foreach (var (month, run) in new[] { (October, new DateOnly(2026, 11, 16)), (October, new DateOnly(2026, 11, 17)), (August, new DateOnly(2026, 11, 18)), (new Month(2026, 11), new DateOnly(2026, 12, 14)) })
            await office.Order.PlaceAsync(new StatusReportRequest("political", month, Language.Swedish, "schema", Send: true) { ScheduledFor = Stockholm.Moment(run, new(7, 30)) }, default);

        (await connection.QueryAsync<string>("select concat_ws(' ', to_char(first_period, 'YYYY-MM'), to_char(period, 'YYYY-MM'), meets_on) from reports.status_report order by period"))
            .ShouldBe(["2026-07 2026-10 2026-11-19", "2026-11"]);
    }

    private static async Task ReportAsync(Reporting story, Month month, int trained, int police = 40)
    {
        foreach (var (district, municipality) in ((string, string)[])[("PA", "2581"), ("LB", "2580"), ("ON", "2583"), ("KN", "2584")])
            await story.PublishAsync(Reporting.Now, story.Row(district, month.ToString(), "POLISANMALAN", police, municipality), story.Row(district, month.ToString(), "ATAL", Charged(district, month), municipality), story.Row(district, month.ToString(), "UTBILDAD", trained, municipality), story.Row(district, month.ToString(), "RUTIN_AKTUELL", 1, municipality));
    }

    /// <summary>In September 2026 so few in the whole county that the sum is hidden.</summary>
    private static int Charged(string district, Month month) => month != new Month(2026, 9) ? 12 : district == "PA" ? 3 : 0;

    /// <summary>June's report is decided on, and somebody undertakes something.</summary>
    private static async Task MeetInJulyAsync(ReportOffice office)
    {
        var report = await office.MakeAsync("political", June);
        await SetAsync(office, July, new AgendaEntry.Order("Rapport", report.Id, "", "Att rapporten, med godkännande, läggs till handlingarna"));
        var item = (await office.Get<MeetingBook>().FindAsync(July, default))!.Agenda.Single().Id;
        (await office.Get<DecisionEntry>().RecordAsync(July, item, new("amended", Undertaking, "Agneta Bygdell", null), "samordnaren", default)).Refusals.ShouldBeEmpty();
        (await office.Get<MinutesWriter>().WriteAsync(July, new(new(1, 1), "", Language.Swedish), "samordnaren", default)).Refusals.ShouldBeEmpty();
    }

    private static async Task SetAsync(ReportOffice office, MeetingKey key, AgendaEntry.Order item)
    {
        (await office.Get<MeetingEntry>().SetAsync(key.Group, key.Day, "samordnaren", default)).Refusals.ShouldBeEmpty();
        (await office.Get<AgendaEntry>().WriteAsync(key, null, item, "samordnaren", default)).Refusals.ShouldBeEmpty();
    }

    private static async Task<SmvInsights.Reports.StatusReports.StatusReport> MakeEditionAsync(ReportOffice office, Language language)
    {
        var id = await office.Order.PlaceAsync(new StatusReportRequest("political", October, language, "samordnaren", Send: true) { BeforeMeetingFrom = new(2026, 11, 16) }, default);
        await office.Run.MakeAsync(id, default);
        return (await office.Reader.FindAsync(id, default))!;
    }
}
