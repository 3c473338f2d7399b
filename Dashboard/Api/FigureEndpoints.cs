using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Dashboard.Api;

internal static class FigureEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/figures", GetAsync).WithSummary("Figures of indicators by district and period, as this key may see them.").Produces<FiguresView>();

    /// <param name="Trace">Where its formula, its submissions and, for those who see raw, its rows are.</param>
    /// <param name="Rate">Per 10,000 inhabitants, as counted in the period; only where <c>per=10000</c> is asked for, the figure is plain and the population known.</param>
    public sealed record CellView(string District, string Period, string Indicator, long? Value, long? Low, long? High, int Reported, int Expected, CellStatus Status, string? Trace, decimal? Rate = null, int? Inhabitants = null);

    public sealed record FiguresView(DateTimeOffset AsKnownAt, IReadOnlyList<CellView> Cells);

    private sealed record Question(
        [FromQuery(Name = "indicator")] string[] Indicator, [FromQuery(Name = "from")] string? From, [FromQuery(Name = "to")] string? To,
        [FromQuery(Name = "district")] string? District, [FromQuery(Name = "municipality")] string? Municipality, [FromQuery(Name = "actor")] string? Actor,
        [FromQuery(Name = "targetGroup")] string? TargetGroup, [FromQuery(Name = "sex")] string? Sex, [FromQuery(Name = "by")] string? By,
        [FromQuery(Name = "per")] string? Per, [FromQuery(Name = "asKnownAt")] string? AsKnownAt, [FromQuery(Name = "asOrganised")] string? AsOrganised);

    private static async Task<IResult> GetAsync([AsParameters] Question question, ClaimsPrincipal visitor, FigureReader figures, OrganisationReader organisation, LatestMonth latest, TimeProvider clock, CancellationToken cancel)
    {
        if (question.Indicator.Length == 0) throw new ArgumentException("Name at least one indicator.");
        if (Given(question.Per) is { } per && per != "10000") throw new ArgumentException($"Figures cannot be had per '{per}'; use 10000, or leave it out.");
        var knownAt = Codes.KnownAtOf(question.AsKnownAt, clock);
        var to = Codes.MonthOf(question.To) ?? await latest.FindAsync(knownAt, cancel);
        if (to is not { } last) return Results.Ok(new FiguresView(knownAt ?? clock.GetUtcNow(), []));
        var from = Codes.MonthOf(question.From) ?? last.AddMonths(-12);
        Codes.RequireSpan(from, last);
        var query = new FigureQuery(visitor.Viewer(), [.. question.Indicator.Distinct()], from, last)
        {
            District = Given(question.District),
            Municipality = Given(question.Municipality),
            Actor = Given(question.Actor),
            TargetGroup = Codes.TargetGroupOf(question.TargetGroup),
            Sex = Codes.SexOf(question.Sex),
            By = Codes.GrainOf(question.By),
            AsKnownAt = knownAt,
            AsOrganised = Codes.AsOrganisedOf(question.AsOrganised, Stockholm.Today(clock)),
        };
        var table = await figures.ReadAsync(query, cancel);
        var snapshot = Given(question.Per) is null ? null : await organisation.ReadAsync(cancel);
        return Results.Ok(new FiguresView(table.AsKnownAt, [.. table.Figures.Select(f => (Figure: f, People: snapshot is null ? null
            : Rate.Inhabitants(snapshot, query.AsOrganised, f.District, query.Municipality, f.Period, table.AsKnownAt))).Select(x => View(query, x.Figure, x.People))]));
    }

    private static CellView View(FigureQuery query, Figure f, int? people) => new(
            f.District, f.Period.ToString(), f.Indicator, f.Cell.Value, f.Cell.Low, f.Cell.High, f.Cell.Reported, f.Cell.Expected, f.Cell.Status,
            ActivityAddress.Of(query, f) is { } trace ? TraceEndpoints.Link(trace) : null,
            Rate.Of(f.Cell, people).Value, people);

    /// <summary>An empty filter, as forms send it, is none.</summary>
    private static string? Given(string? filter) => string.IsNullOrEmpty(filter) ? null : filter;
}
