using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Dashboard.Api;

internal static class BudgetEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/budget", GetAsync).WithSummary("Budget items of the districts and the county (LÄN), as they stand at the end of a month; amounts in SEK.").Produces<BudgetView>();

    /// <param name="ProjectName">Of the last month; <c>null</c> while the project's code has no name.</param>
    /// <param name="Actual">Outcome from <c>from</c> to <c>to</c>.</param>
    /// <param name="Reported">Months of the span in which the district reported its budget, of <paramref name="Expected"/>.</param>
    /// <param name="Trace">What the outcome of the year to the month rests on; the other amounts by another <c>amount</c> in the link.</param>
    public sealed record ItemView(
        string District, string Project, BilingualText? ProjectName, string Item, BudgetType Type, string? Funder, string? Category, string? Label, decimal? Applied,
        decimal? Decided, decimal? Actual, decimal? Forecast, FundingStatus? Status, int Reported, int Expected, string Trace);

    public sealed record BudgetView(DateTimeOffset AsKnownAt, string? From, string? To, IReadOnlyList<ItemView> Items);

    private static async Task<IResult> GetAsync(
        BudgetReader budget, LatestMonth latest, OrganisationReader organisation, string? from, string? to, string? district, string? asKnownAt, TimeProvider clock, CancellationToken cancel)
    {
        var knownAt = Codes.KnownAtOf(asKnownAt, clock);
        var ofDistrict = await Codes.DistrictOfAsync(district, organisation, cancel);
        if ((Codes.MonthOf(to) ?? await latest.FindAsync(knownAt, cancel)) is not { } last)
            return Results.Ok(new BudgetView(knownAt ?? clock.GetUtcNow(), null, null, []));
        var query = new BudgetQuery(last) { From = Codes.MonthOf(from), District = ofDistrict, AsKnownAt = knownAt };
        Codes.RequireSpan(query.First, last);
        var snapshot = await organisation.ReadAsync(cancel);
        var table = await budget.ReadAsync(query, cancel);
        return Results.Ok(new BudgetView(table.AsKnownAt, table.From.ToString(), table.To.ToString(), [.. table.Items.Select(i => new ItemView(
            i.District, i.Project, BilingualText.OfProject(snapshot, i.Project, last), i.Item, i.Type, i.Funder, i.Category, i.Label, Kronor(i.Applied), Kronor(i.Decided), Kronor(i.Actual),
            Kronor(i.Forecast), i.Status, i.ReportedMonths, i.ExpectedMonths,
            TraceEndpoints.Link(new BudgetAddress(BudgetAmount.Actual, last) { District = i.District, Project = i.Project, Item = i.Item, AsKnownAt = knownAt })))]));
    }

    private static decimal? Kronor(long? hundredths) => hundredths / 100m;
}
