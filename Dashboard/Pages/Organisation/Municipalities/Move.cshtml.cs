using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Districts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation.Municipalities;

[Authorize(Policy = Policies.Coordinate)]
public sealed class MoveModel(MunicipalityMove move, OrganisationReader organisation, TimeProvider clock, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public string? District { get; set; }

        public string? From { get; set; }
    }

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public Answers Form { get; set; } = new();

    public DateOnly Today { get; } = Stockholm.Today(clock);

    public OrganisationSnapshot Organisation { get; private set; } = null!;

    public Municipality Municipality { get; private set; } = null!;

    public IReadOnlyList<Membership> Stays { get; private set; } = [];

    public override string Back => "/organisation/lansdelar";

    public IEnumerable<SelectListItem> Districts =>
        [new(Words.Of("Välj länsdel", "Choose a district"), ""), .. Organisation.Districts
            .Where(d => !d.IsCounty && DatedWords.State(d.From, d.To, Today) != PeriodState.Past)
            .Select(d => new SelectListItem(Words.Of(d.Name), d.Code))];

    public string NameOf(Membership stay) => Words.Of(Organisation.Districts.First(d => d.Id == stay.District).NameOn(stay.From ?? Today));

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Form.From = FirstOfNextMonth(Today);
        return ShownAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var order = new MunicipalityMove.Order(Code, Form.District, Day(nameof(Form.From), Form.From));
        return OrderAsync(by => move.MoveAsync(order, by, cancel), cancel, $"/organisation/lansdelar/{Uri.EscapeDataString(Form.District ?? "")}");
    }

    public Task<IActionResult> OnPostWithdrawAsync(DateOnly from, CancellationToken cancel) =>
        OrderAsync(by => move.WithdrawAsync(Code, from, by, cancel), cancel);

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Organisation = await organisation.ReadAsync(cancel);
        if (Organisation.Municipalities.FirstOrDefault(m => m.Code == Code) is not { } municipality) return false;
        Municipality = municipality;
        Stays = [.. Organisation.Memberships.Where(m => m.Municipality == municipality.Id).OrderBy(m => m.From)];
        return true;
    }
}
