using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmvInsights.Ingestion;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Tests.Figures;

namespace SmvInsights.Tests.Composition;

[Collection("postgres")]
public sealed class PublicationWhileReadingTests(PostgresFixture postgres)
{
    /// <summary>A month is sent and withdrawn again and again while pages are read: on each of them the grid of who has reported says what its figures say.</summary>
    [Fact]
    public async Task No_page_shows_a_figure_from_before_a_publication_beside_one_from_after_it()
    {
        const int Publications = 20;
        var database = await postgres.FreshDatabaseAsync();
        await using var services = new ServiceCollection().AddLogging().AddSingleton(database).AddSingleton(TimeProvider.System)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddIngestion().AddReports().BuildServiceProvider();
        var reader = services.GetRequiredService<CountyFiguresReader>();
        var (story, month) = (await Reporting.StartAsync(database), Reporting.MonthOf("2026-09"));
        await story.PublishAsync(Reporting.Now, story.Row("PA", "2026-08", "UTBILDAD", 3));
        var publishing = Task.Run(async () =>
        {
            for (var at = 0; at < Publications; at++)
            {
                await story.PublishAsync(Reporting.Now, story.Row("PA", "2026-09", "UTBILDAD", 7));
                await story.RetractAsync("PA", "2026-09", "Fel fil");
            }
        });

        var seen = new HashSet<bool>();
        while (!publishing.IsCompleted)
        {
            var page = await reader.ReadAsync(new CountyQuery(Viewer.Coordinator, month, Language.Swedish), default);
            var isReported = page.Completeness.Find("PA", ReportKind.Activity, month)!.IsIn;
            page.Activity["PA", month, "UTBILDAD"].IsPlain.ShouldBe(isReported);
            seen.Add(isReported);
        }
        await publishing;
        seen.ShouldBe([true, false], ignoreOrder: true);
    }
}
