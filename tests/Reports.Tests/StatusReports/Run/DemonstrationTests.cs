using Dapper;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Deadlines;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.Meetings.Minutes;
using SmvInsights.Reports.StatusReports.Typesetting;

namespace SmvInsights.Tests.StatusReports.Run;

/// <summary>Papers of a demonstration leave its pages, and their banner, behind.</summary>
[Collection("postgres")]
public sealed class DemonstrationTests(PostgresFixture postgres)
{
    private static readonly Month October2010 = new(2010, 10);
    private static readonly MeetingKey Meeting = new("political", new DateOnly(2010, 10, 22));

    [Fact]
    public async Task Each_page_of_a_demonstration_and_its_mail_say_that_all_is_invented_and_real_ones_do_not()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political");
        await office.PublishOctober2010Async();
        await office.AddRecipientAsync("political", "Erik Reader", "erik@example.org", "en", "[2010-01-01,)");
        await SetAsync(office, "insert into smv.setting (key, value) values ('demonstration', 'true')");
        var invented = await office.MakeAsync("political", October2010);
        var pdf = await office.PdfAsync(invented.Id);
        var pages = (await Poppler.TextAsync(pdf)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        pages.Length.ShouldBe(invented.PageCount!.Value);
        pages.ShouldAllBe(page => page.Contains("Demonstration: påhittade siffror"));
        pages[0].ShouldContain("Demonstration. Alla siffror och personer är påhittade.");
        var mails = await office.DeliveriesAsync(invented.Id);
        mails.ShouldContain(m => m.TextBody.Contains("Demonstration. Alla siffror och personer är påhittade."));
        mails.ShouldContain(m => m.TextBody.Contains("Demonstration. All figures and persons are invented."));
        (await Poppler.TextAsync(await office.PdfAsync((await office.MakeAsync("political", October2010, Language.English)).Id))).ShouldContain("Demonstration: invented figures");
        (await MinutesAsync(office, version: 1)).ShouldContainInOrder("Demonstration: påhittade siffror", "Alla siffror och personer är påhittade.", "\f", "Demonstration: påhittade siffror");

        await SetAsync(office, "delete from smv.setting where key = 'demonstration'");
        using var another = new TypstTypesetter(TimeSpan.FromMinutes(10));
        (await another.TypesetAsync(await office.ModelAsync(invented.Id), default)).Pdf.ShouldBe(pdf);
        var real = await office.MakeAsync("political", October2010);
        (await office.ModelAsync(real.Id)).ShouldNotContain("demonstration", Case.Insensitive);
        (await Poppler.TextAsync(await office.PdfAsync(real.Id))).ShouldNotContain("Demonstration");
        (await office.DeliveriesAsync(real.Id)).ShouldAllBe(m => !m.TextBody.Contains("Demonstration"));
        (await MinutesAsync(office, version: 2)).ShouldNotContain("Demonstration");
    }

    private static async Task<string> MinutesAsync(ReportOffice office, int version)
    {
        if (version == 1)
        {
            (await office.Get<MeetingEntry>().SetAsync(Meeting.Group, Meeting.Day, "samordnaren", default)).Refusals.ShouldBeEmpty();
            (await office.Get<AgendaEntry>().WriteAsync(Meeting, null, new("Rapport", null, "", "Att rapporten läggs till handlingarna"), "samordnaren", default)).Refusals.ShouldBeEmpty();
            var item = (await office.Get<MeetingBook>().FindAsync(Meeting, default))!.Agenda.Single().Id;
            (await office.Get<DecisionEntry>().RecordAsync(Meeting, item, new("as_proposed", "", "", null), "samordnaren", default)).Refusals.ShouldBeEmpty();
        }
        (await office.Get<MinutesWriter>().WriteAsync(Meeting, new(new(1, 1), "", Language.Swedish), "samordnaren", default)).Refusals.ShouldBeEmpty();
        return await Poppler.TextAsync((await office.Get<MinutesReader>().PdfAsync(Meeting, version, default))!);
    }

    private static async Task SetAsync(ReportOffice office, string sql)
    {
        await using var connection = await office.Database.OpenConnectionAsync();
        await connection.ExecuteAsync(sql);
    }
}
