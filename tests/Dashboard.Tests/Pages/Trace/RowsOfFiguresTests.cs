using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Ingestion;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Dashboard.Tests.Pages.Trace;

/// <summary>Over the samples as published: whoever adds up the rows that a trace names gets the figure.</summary>
[Collection("app")]
public sealed class RowsOfFiguresTests(AppFixture app)
{
    private const int Tried = 60;

    [Fact]
    public async Task The_rows_that_are_traced_sum_to_the_figure()
    {
        await app.SamplesAreInAsync();
        using var services = new ServiceCollection().AddLogging().AddSingleton(app.Database).AddSingleton(TimeProvider.System).AddSingleton<INudge, NoNudge>()
            .AddIngestion().AddReports().BuildServiceProvider();
        var tracer = services.GetRequiredService<FigureTracer>();
        var organisation = await services.GetRequiredService<OrganisationReader>().ReadAsync(default);
        await using var connection = await app.Database.OpenConnectionAsync();
        var moments = (await connection.QueryAsync<DateTime>("select published_at from smv.publication order by number")).Select(m => new DateTimeOffset(m, TimeSpan.Zero)).ToList();
        var withRows = 0;
        foreach (var address in Addresses(organisation, moments).Sample(Tried, Tried))
        {
            var trace = await tracer.ReadAsync(address, Viewer.Coordinator, default);

            var rows = trace.Parts.SelectMany(p => p.Submissions).Select(s => s.Raw!.Counted).ToList();
            if (rows.Sum(r => r.Count) == 0) trace.Cell.Value.GetValueOrDefault().ShouldBe(0, address.Query);
            else (rows.Sum(r => r.Low), rows.Sum(r => r.High)).ShouldBe((trace.Cell.Low!.Value, trace.Cell.High!.Value), address.Query);
            foreach (var raw in trace.Parts.SelectMany(p => p.Submissions).Select(s => s.Raw!).Where(r => r.Counted.Count > 0))
            {
                raw.Original.ShouldNotBeNull(address.Query);
                raw.Counted.First.ShouldAllBe(r => raw.Original.ByLine.ContainsKey(r.Line), address.Query);
                withRows++;
            }
        }
        withRows.ShouldBeGreaterThan(Tried / 2);
    }

    private static Gen<FigureAddress> Addresses(OrganisationSnapshot organisation, IReadOnlyList<DateTimeOffset> moments)
    {
        var district = Gen.Elements(organisation.Districts.Select(d => d.Code).ToArray());
        var known = Gen.Frequency((2, Gen.Constant<DateTimeOffset?>(null)), (1, Gen.Elements(moments.Select(m => (DateTimeOffset?)m).ToArray())));
        var month = Gen.Choose(0, 30).Select(n => new Month(2024, 3).AddMonths(n));
        var activity =
            from indicator in Gen.Elements(organisation.Indicators.Select(i => i.Code).ToArray())
            from place in district
            from first in month
            from grain in Gen.Elements(PeriodGrain.Month, PeriodGrain.Month, PeriodGrain.Quarter, PeriodGrain.Year)
            from filter in Gen.Choose(0, 5)
            from sex in Gen.Elements(Sex.Women, Sex.Men, Sex.All)
            from at in known
            select (FigureAddress)new ActivityAddress(indicator, place, Period.Of(first, grain))
            {
                Actor = filter == 1 ? "SOC" : null, Sex = filter == 2 ? sex : null, TargetGroup = filter == 3 ? TargetGroup.Child : null,
                Municipality = filter == 4 && place == "PA" ? "2581" : null, AsKnownAt = at,
            };
        var budget =
            from amount in Gen.Elements(Enum.GetValues<BudgetAmount>())
            from type in Gen.Elements<BudgetType?>(BudgetType.Cost, BudgetType.Income, null)
            from to in Gen.Choose(0, 9).Select(n => new Month(2026, 1).AddMonths(n))
            select (FigureAddress)new BudgetAddress(amount, to) { Type = type };
        return Gen.Frequency((3, activity), (1, budget));
    }

    private sealed class NoNudge : INudge
    {
        public Task NudgeAsync(Work work, Guid id, CancellationToken cancel) => Task.CompletedTask;
    }
}
