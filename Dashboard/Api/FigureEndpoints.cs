using System.Security.Claims;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Api;

internal static class FigureEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/figures", GetAsync).WithSummary("Figures of indicators by district and period, as this key may see them.").Produces<FiguresView>();

    public sealed record CellView(string District, string Period, string Indicator, long? Value, long? Low, long? High, int Reported, int Expected, CellStatus Status);

    public sealed record FiguresView(DateTimeOffset AsKnownAt, IReadOnlyList<CellView> Cells);

    private sealed record Question(
        string[] Indicator, MonthParameter? From, MonthParameter? To, string? District, string? Municipality, string? Actor, string? TargetGroup,
        string? Sex, string? By, DateTimeOffset? AsKnownAt);

    private static async Task<IResult> GetAsync([AsParameters] Question question, ClaimsPrincipal visitor, FigureReader figures, LatestMonth latest, TimeProvider clock, CancellationToken cancel)
    {
        var to = question.To?.Month ?? await latest.FindAsync(question.AsKnownAt, cancel);
        if (to is not { } last) return Results.Ok(new FiguresView(question.AsKnownAt ?? clock.GetUtcNow(), []));
        var table = await figures.ReadAsync(new FigureQuery(visitor.Viewer(), question.Indicator, question.From?.Month ?? last.AddMonths(-12), last)
        {
            District = question.District,
            Municipality = question.Municipality,
            Actor = question.Actor,
            TargetGroup = Codes.TargetGroupOf(question.TargetGroup),
            Sex = Codes.SexOf(question.Sex),
            By = Codes.GrainOf(question.By),
            AsKnownAt = question.AsKnownAt,
        }, cancel);
        return Results.Ok(new FiguresView(table.AsKnownAt, [.. table.Figures.Select(f => new CellView(
            f.District, f.Period.ToString(), f.Indicator, f.Cell.Value, f.Cell.Low, f.Cell.High, f.Cell.Reported, f.Cell.Expected, f.Cell.Status))]));
    }
}
