using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Organisation;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Meetings;

namespace SmvInsights.Dashboard.Pages.Meetings.Book;

/// <summary>What the meetings have left to somebody: open ones first, each until somebody says how it ended.</summary>
[Authorize(Policy = Policies.Read)]
public sealed class UndertakingsModel(UndertakingReader undertakings, DecisionEntry decisions, SteeringGroupMenu groups, TimeProvider clock, Wording words) : OrderPage(words)
{
    public IReadOnlyList<Undertaking> Open { get; private set; } = [];

    public IReadOnlyList<Undertaking> Closed { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Groups { get; private set; } = null!;

    public DateOnly Today { get; } = Stockholm.Today(clock);

    public override string Back => "/ataganden";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    public async Task<IActionResult> OnPostAsync(int item, string? closing, CancellationToken cancel) =>
        User.May(Policies.Coordinate) ? await OrderAsync(by => decisions.CloseAsync(item, closing, by, cancel), cancel) : Forbid();

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        var all = await undertakings.ReadAsync(null, clock.GetUtcNow(), cancel);
        Open = [.. all.Where(u => u.ClosedAt is null)];
        Closed = [.. all.Where(u => u.ClosedAt is not null).OrderByDescending(u => u.ClosedAt)];
        Groups = (await groups.LinksAsync()).ToDictionary(g => g.Code, g => g.Name);
        return true;
    }
}
