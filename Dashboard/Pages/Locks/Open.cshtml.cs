using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Organisation;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Intake.Locks;

namespace SmvInsights.Dashboard.Pages.Locks;

/// <summary>Opens a locked period, to one district or all, with a reason.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class OpenModel(PeriodLocking locking, LockReader locks, DistrictMenu districts, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public string? District { get; set; }

        public string? Until { get; set; }

        public string? Reason { get; set; }
    }

    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public override string Back => "/inlamning/las";

    public PeriodLock Period { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Districts { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var order = new PeriodLocking.OpenOrder(Id, Form.District, Day(nameof(Form.Until), Form.Until), Form.Reason);
        return await OrderAsync(by => locking.OpenAsync(order, by, cancel), cancel);
    }

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Districts = [new(Words.Of("Alla länsdelar", "All districts"), ""), .. (await districts.LinksAsync()).Select(d => new SelectListItem(d.Name, d.Code, d.Code == Form.District))];
        Period = (await locks.ReadAsync(cancel)).FirstOrDefault(l => l.Id == Id)!;
        return Period is not null;
    }
}
