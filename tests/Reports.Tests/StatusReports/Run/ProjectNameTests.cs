using SmvInsights.Ingestion.Organisation.Projects;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Tests.StatusReports.Run;

[Collection("postgres")]
public sealed class ProjectNameTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_report_says_what_its_projects_were_called_when_it_was_made()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "county");
        await office.PublishOctober2010Async();
        var before = await office.MakeAsync("county", new Month(2010, 10));
        (await office.ModelAsync(before.Id)).ShouldContain("\"SMV, länets egen budget\"");

        (await office.Get<ProjectNaming>().NameAsync(new("SMV", "Samverkan mot våld", "Collaboration against violence", null), "Anna Berg", default)).Refusals.ShouldBeEmpty();

        var pdf = await office.PdfAsync(before.Id);
        (await office.Typesetter.TypesetAsync(await office.ModelAsync(before.Id), default)).Pdf.ShouldBe(pdf);
        (await ContentAsync(Language.Swedish)).ShouldContain("\"Samverkan mot våld, länets egen budget\"");
        (await ContentAsync(Language.English)).ShouldContain("\"Collaboration against violence, the county");

        async Task<string> ContentAsync(Language language) => await office.ModelAsync((await office.MakeAsync("county", new Month(2010, 10), language)).Id);
    }
}
