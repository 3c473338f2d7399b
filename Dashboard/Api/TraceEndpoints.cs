using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Dashboard.Api;

internal static class TraceEndpoints
{
    private const string Path = "/figures/trace";

    public static void Map(RouteGroupBuilder api) => api.MapGet(Path, GetAsync)
        .WithSummary("What one figure rests on: how it is made, which submissions it comes from and, for those who see raw, its rows with their text in the file. Its link stands with each figure.")
        .Produces<TraceView>();

    public static string Link(FigureAddress address) => $"/api/v1{Path}?{address.Query}";

    /// <summary>An activity figure is named by indicator, district and period (2026-10, 2026-Q4, 2026) and its filters; an amount by amount, period and what it is of; a milestone by milestone, project, district and period.</summary>
    private sealed record Question(
        [FromQuery(Name = "indicator")] string? Indicator, [FromQuery(Name = "amount")] string? Amount, [FromQuery(Name = "milestone")] string? Milestone,
        [FromQuery(Name = "district")] string? District, [FromQuery(Name = "period")] string? Period, [FromQuery(Name = "to")] string? To,
        [FromQuery(Name = "municipality")] string? Municipality, [FromQuery(Name = "actor")] string? Actor, [FromQuery(Name = "targetGroup")] string? TargetGroup,
        [FromQuery(Name = "sex")] string? Sex, [FromQuery(Name = "project")] string? Project, [FromQuery(Name = "item")] string? Item,
        [FromQuery(Name = "type")] string? Type, [FromQuery(Name = "funder")] string? Funder, [FromQuery(Name = "status")] string? Status,
        [FromQuery(Name = "asOrganised")] string? AsOrganised, [FromQuery(Name = "asKnownAt")] string? AsKnownAt);

    private static async Task<IResult> GetAsync([AsParameters] Question question, HttpRequest request, ClaimsPrincipal visitor, FigureTracer tracer, TimeProvider clock, CancellationToken cancel)
    {
        var address = FigureAddress.Read(name => request.Query[name]) with { AsKnownAt = Codes.KnownAtOf(question.AsKnownAt, clock) };
        return Results.Ok(TraceView.Of(await tracer.ReadAsync(address, visitor.Viewer(), cancel), RequestLanguage.Of(request)));
    }
}
