using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Money;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Dashboard.Api;

internal static class FundingEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/funding", GetAsync)
        .WithSummary("Money by source in the year up to a month: each stage with its amount and since when, need and unfunded remainder by project; amounts in SEK. What is possible is never part of what is committed.")
        .Produces<FundingView>();

    /// <param name="Since">The month of the report from which stage and amount have stood unchanged; of what is paid, of the last payment.</param>
    /// <param name="Known">When that report was published.</param>
    /// <param name="Stands">Whether it still is where the money stands.</param>
    public sealed record StageView(FundingStage Stage, decimal? Amount, string Since, DateTimeOffset Known, bool Stands);

    public sealed record RemarkView(FundingFault Fault, decimal? Amount);

    public sealed record IncomeView(string Item, string? Label, FundingStatus? Status, IReadOnlyList<StageView> Stages, IReadOnlyList<RemarkView> Remarks);

    /// <param name="ProjectName">Of the last month; <c>null</c> while the project's code has no name.</param>
    /// <param name="Trace">What the committed sum rests on; the other amounts by another <c>amount</c> in the link. <c>null</c> where no funder is stated.</param>
    public sealed record SourceView(
        string District, string Project, BilingualText? ProjectName, string? Funder, int Year, decimal? Applied, decimal? Committed, decimal? Possible, decimal? Paid, decimal? NotGranted,
        IReadOnlyList<IncomeView> Items, string? Trace);

    /// <param name="ProjectName">As in <see cref="SourceView"/>.</param>
    /// <param name="Need">The larger of <paramref name="Costs"/> and <paramref name="Applied"/>.</param>
    /// <param name="Trace">What the unfunded sum rests on.</param>
    public sealed record ProjectView(
        string District, string Project, BilingualText? ProjectName, decimal? Costs, decimal? Applied, decimal? Need, decimal? Committed, decimal? Possible, decimal? Unfunded, string Trace);

    /// <param name="Granted">The committed part of what was applied for.</param>
    public sealed record TotalView(decimal? Applied, decimal? Granted, decimal? Committed, decimal? Possible, decimal? Unfunded);

    public sealed record FundingView(
        DateTimeOffset AsKnownAt, string? To, TotalView Total, IReadOnlyList<ProjectView> Projects, IReadOnlyList<SourceView> Sources);

    private static async Task<IResult> GetAsync(
        FundingReader funding, LatestMonth latest, OrganisationReader organisation, string? to, string? district, string? asKnownAt, TimeProvider clock, CancellationToken cancel)
    {
        var knownAt = Codes.KnownAtOf(asKnownAt, clock);
        var ofDistrict = await Codes.DistrictOfAsync(district, organisation, cancel);
        if ((Codes.MonthOf(to) ?? await latest.FindAsync(knownAt, cancel)) is not { } last)
            return Results.Ok(new FundingView(knownAt ?? clock.GetUtcNow(), null, new(null, null, null, null, null), [], []));
        var table = await funding.ReadAsync(new BudgetQuery(last) { District = ofDistrict, AsKnownAt = knownAt }, cancel);
        var snapshot = await organisation.ReadAsync(cancel);
        var total = Funding.Of(table.Budget.Items);
        BudgetAddress Trace(BudgetAmount amount, string district, string project) => new(amount, last) { District = district, Project = project, AsKnownAt = knownAt };
        return Results.Ok(new FundingView(
            table.Budget.AsKnownAt, last.ToString(),
            new(Kronor(total.Applied), Kronor(total.Granted), Kronor(total.Committed), Kronor(total.Possible), Kronor(total.Unfunded)),
            [
                .. ProjectFunding.Of(table.Budget.Items).Select(p => new ProjectView(
                    p.District, p.Project, BilingualText.OfProject(snapshot, p.Project, last), Kronor(p.Costs), Kronor(p.Applied), Kronor(p.Need), Kronor(p.Committed), Kronor(p.Possible), Kronor(p.Unfunded),
                    TraceEndpoints.Link(Trace(BudgetAmount.Unfunded, p.District, p.Project)))),
            ],
            [
                .. table.Sources.Select(s => new SourceView(
                    s.District, s.Project, BilingualText.OfProject(snapshot, s.Project, last), s.Funder, last.Year, Kronor(s.Applied), Kronor(s.Committed), Kronor(s.Possible), Kronor(s.Paid), Kronor(s.NotGranted), [.. s.Items.Select(View)],
                    s.Funder is null ? null : TraceEndpoints.Link(Trace(BudgetAmount.Committed, s.District, s.Project) with { Type = BudgetType.Income, Funder = s.Funder }))),
            ]));
    }

    private static IncomeView View(FundingItem item) => new(
        item.Now.Item, item.Now.Label, item.Now.Status,
        [.. item.Stages.Select(s => new StageView(s.Stage, Kronor(s.Amount), s.Said.Month.ToString(), s.Said.Known, s.Stands))],
        [.. item.Remarks.Select(r => new RemarkView(r.Fault, Kronor(r.Amount)))]);

    private static decimal? Kronor(long? hundredths) => hundredths / 100m;
}
