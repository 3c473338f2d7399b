using System.Globalization;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Api;

internal static class CompletenessEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/completeness", GetAsync).WithSummary("Who has reported what: each report with its state, and how much came in and in time by district, report and period.").Produces<CompletenessView>();

    /// <param name="Deadline">As <c>2026-11-12</c>.</param>
    /// <param name="Expected">Parts that the district sends the report in, <paramref name="Reported"/> of which are in.</param>
    public sealed record ReportView(
        string District, ReportKind Report, string Month, Submitted State, bool Asked, string Deadline, DateTimeOffset? Came, bool Corrected, int Version, int Reported, int Expected);

    /// <param name="District">Code, or <c>LÄN</c> for the whole county.</param>
    /// <param name="Expected">Reports that were asked for and are due, or already in.</param>
    /// <param name="Timed">Those of them that had a deadline to keep.</param>
    public sealed record SumView(
        string District, ReportKind Report, string Period, int Reported, int Expected, decimal? Completeness, int InTime, int Timed, decimal? Timeliness);

    public sealed record CompletenessView(DateTimeOffset AsKnownAt, IReadOnlyList<ReportView> Reports, IReadOnlyList<SumView> Sums);

    private static async Task<IResult> GetAsync(
        CompletenessReader completeness, OrganisationReader organisation, string? from, string? to, string? district, string? by, string? asKnownAt, TimeProvider clock,
        CancellationToken cancel)
    {
        var knownAt = Codes.KnownAtOf(asKnownAt, clock);
        var ofDistrict = await Codes.DistrictOfAsync(district, organisation, cancel);
        var county = (await organisation.ReadAsync(cancel)).County.Code;
        var last = Codes.MonthOf(to) ?? Month.Of(Stockholm.Today(clock)).AddMonths(-1);
        var first = Codes.MonthOf(from) ?? last.AddMonths(-12);
        Codes.RequireSpan(first, last);
        var table = await completeness.ReadAsync(new CompletenessQuery(first, last) { AsKnownAt = knownAt }, cancel);
        var cells = table.Cells.Where(c => ofDistrict is null || ofDistrict == county || c.District == ofDistrict).ToList();
        var grain = Codes.GrainOf(by);
        var sums =
            from period in Month.Range(first, last).Select(m => Period.Of(m, grain)).Distinct()
            from code in cells.Select(c => c.District).Distinct().Append(county).Where(c => ofDistrict is null || ofDistrict == c)
            from kind in Enum.GetValues<ReportKind>()
            let sum = table.Sum(c => c.Kind == kind && Period.Of(c.Month, grain) == period && (code == county || c.District == code))
            where sum.Expected > 0
            select new SumView(code, kind, period.ToString(), sum.Reported, sum.Expected, Share(sum.Completeness), sum.InTime, sum.Timed, Share(sum.Timeliness));
        return Results.Ok(new CompletenessView(table.AsKnownAt, [.. cells.Select(View)], [.. sums]));
    }

    private static ReportView View(Completeness cell) => new(
        cell.District, cell.Kind, cell.Month.ToString(), cell.State, cell.IsAsked, cell.Deadline.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), cell.FirstKnown,
        cell.Corrected, cell.Version, cell.Reported, cell.Expected);

    private static decimal? Share(decimal? share) => share is { } some ? Math.Round(some, 4) : null;
}
