using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Bridges;

namespace SmvInsights.Dashboard.Api;

internal static class BridgeEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/bridge", GetAsync).WithSummary("What moved figures since a status report or another moment, in terms that add up, as this key may see them.").Produces<BridgesView>();

    public sealed record EndView(long? Value, long? Low, long? High, int Reported, int Expected, CellStatus Status);

    /// <param name="Value">By how much the figure moved; <c>null</c> where it may not be known or counts are masked at the source.</param>
    /// <param name="Least">By how much the least moved that it can be, which adds up like <paramref name="Most"/>.</param>
    public sealed record TermView(BridgeTermKind Kind, long? Value, long? Least, long? Most, CellStatus Status);

    public sealed record MonthView(string Period, EndView Then, EndView Now, bool IsNew, bool IsLate, bool IsCorrected);

    public sealed record BridgeView(string Indicator, EndView Then, IReadOnlyList<TermView> Terms, EndView Now, IReadOnlyList<MonthView> Months);

    /// <param name="Report">The report whose figures stand as <c>then</c>, where <c>since</c> is one.</param>
    public sealed record BridgesView(
        DateTimeOffset Since, Guid? Report, DateTimeOffset AsKnownAt, string District, string From, string To, string Through, IReadOnlyList<BridgeView> Bridges);

    private sealed record Question(
        [FromQuery(Name = "indicator")] string[] Indicator, [FromQuery(Name = "district")] string? District, [FromQuery(Name = "from")] string? From,
        [FromQuery(Name = "to")] string? To, [FromQuery(Name = "through")] string? Through, [FromQuery(Name = "since")] string? Since,
        [FromQuery(Name = "asKnownAt")] string? AsKnownAt, [FromQuery(Name = "asOrganised")] string? AsOrganised);

    /// <summary>
    /// <c>since</c> is a report's id, a moment, or the latest report; <c>to</c> is that report's month or the latest then, <c>from</c> and <c>through</c> are
    /// <c>to</c> where they are left out.
    /// </summary>
    private static async Task<IResult> GetAsync(
        [AsParameters] Question question, ClaimsPrincipal visitor, BridgeReader bridges, Occasions occasions, LatestMonth latest, OrganisationReader organisation,
        TimeProvider clock, CancellationToken cancel)
    {
        if (question.Indicator.Length == 0) throw new ArgumentException("Name at least one indicator.");
        var now = Codes.KnownAtOf(question.AsKnownAt, clock);
        var district = await Codes.DistrictOfAsync(question.District, organisation, cancel) ?? (await organisation.ReadAsync(cancel)).County.Code;
        var occasion = OccasionOf(question.Since, [.. (await occasions.ReadAsync(cancel)).Where(o => now is null || o.KnownAt < now)]);
        if ((occasion?.KnownAt ?? Codes.KnownAtOf(question.Since, clock)) is not { } since)
            throw new ArgumentException("There is no report before; name a moment as 'since', like 2026-10-15.");
        var to = Codes.MonthOf(question.To) ?? occasion?.Period ?? await latest.FindAsync(since, cancel) ?? throw new ArgumentException("Nothing was known then.");
        var (from, through) = (Codes.MonthOf(question.From) ?? to, Codes.MonthOf(question.Through) ?? to);
        Codes.RequireSpan(from, through);
        var laid = await bridges.ReadAsync(
            new BridgeQuery(visitor.Viewer(), [.. question.Indicator.Distinct()], district, from, to, since)
            {
                Through = through, AsKnownAt = now, AsOrganised = Codes.AsOrganisedOf(question.AsOrganised, Stockholm.Today(clock)),
            }, cancel);
        return Results.Ok(new BridgesView(since, occasion?.Id, laid[0].AsKnownAt, district, from.ToString(), to.ToString(), through.ToString(), [.. laid.Select(ViewOf)]));
    }

    private static Occasion? OccasionOf(string? since, IReadOnlyList<Occasion> occasions)
    {
        if (string.IsNullOrEmpty(since)) return occasions.Count > 0 ? occasions[0] : null;
        if (!Guid.TryParse(since, out var id)) return null;
        return occasions.FirstOrDefault(o => o.Id == id) ?? throw new ArgumentException($"There is no finished report '{since}' before that moment.");
    }

    private static BridgeView ViewOf(Bridge bridge) => new(
        bridge.Indicator, ViewOf(bridge.Then),
        [.. bridge.Terms.Select(t => new TermView(t.Kind, t.Change.Least == t.Change.Most ? t.Change.Least : null, t.Change.Least, t.Change.Most, t.Change.Status))], ViewOf(bridge.Now),
        [.. bridge.Months.Select(m => new MonthView(m.Month.ToString(), ViewOf(m.Then), ViewOf(m.Now), m.IsNew, m.IsLate, m.IsCorrected))]);

    private static EndView ViewOf(Cell cell) => new(cell.Value, cell.Low, cell.High, cell.Reported, cell.Expected, cell.Status);
}
