using System.Globalization;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Dashboard.Api;

internal static class MilestoneEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/milestones", GetAsync).WithSummary("Milestones of the districts and the county (LÄN), as the latest reports state them.").Produces<MilestonesView>();

    /// <summary>Dates are <c>2026-10-31</c>, or <c>2026-10</c> where only the month is known.</summary>
    /// <param name="ProjectName"><c>null</c> while the project's code has no name.</param>
    public sealed record MilestoneView(
        string District, string Project, BilingualText? ProjectName, string Id, string Name, string? Owner, string? PlanStart, string? PlanEnd, string? ForecastEnd, string? ActualEnd,
        MilestoneStatus Status, bool Preliminary, bool Overdue, string Period, string Trace);

    public sealed record MilestonesView(DateTimeOffset AsKnownAt, string? To, IReadOnlyList<MilestoneView> Milestones);

    private static async Task<IResult> GetAsync(
        MilestoneReader milestones, LatestMonth latest, OrganisationReader organisation, string? to, string? district, string? asKnownAt, TimeProvider clock, CancellationToken cancel)
    {
        var knownAt = Codes.KnownAtOf(asKnownAt, clock);
        var ofDistrict = await Codes.DistrictOfAsync(district, organisation, cancel);
        if ((Codes.MonthOf(to) ?? await latest.FindAsync(knownAt, cancel)) is not { } month)
            return Results.Ok(new MilestonesView(knownAt ?? clock.GetUtcNow(), null, []));
        var snapshot = await organisation.ReadAsync(cancel);
        var table = await milestones.ReadAsync(new MilestoneQuery(month) { District = ofDistrict, AsKnownAt = knownAt }, cancel);
        return Results.Ok(new MilestonesView(table.AsKnownAt, table.AsOf.ToString(), [.. table.Milestones.Select(m => new MilestoneView(
            m.District, m.Project, BilingualText.OfProject(snapshot, m.Project, month), m.Id, m.Name, m.Owner, Text(m.PlanStart), Text(m.PlanEnd), Text(m.ForecastEnd), Text(m.ActualEnd),
            m.Status, m.Preliminary, m.IsOverdue, m.LastReported.ToString(),
            TraceEndpoints.Link(new MilestoneAddress(m.District, m.Project, m.Id, month) { AsKnownAt = knownAt })))]));
    }

    private static string? Text(RoughDate? date) => date is { } known
        ? known.Day.ToString(known.MonthOnly ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
