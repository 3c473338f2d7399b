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
public sealed class NewModel(MunicipalityArrival arrival, OrganisationReader organisation, TimeProvider clock, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public string? Code { get; set; }

        public string? Name { get; set; }

        public string? District { get; set; }

        public string? From { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Districts { get; private set; } = [];

    public override string Back => "/organisation/lansdelar";

    public Task<IActionResult> OnGetAsync(string? district, CancellationToken cancel)
    {
        Form.District = district;
        Form.From = FirstOfNextMonth(Stockholm.Today(clock));
        return ShownAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var order = new MunicipalityArrival.Order(Form.Code, Form.Name, Form.District, Day(nameof(Form.From), Form.From));
        return OrderAsync(by => arrival.AdmitAsync(order, by, cancel), cancel);
    }

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Districts = [new(Words.Of("Välj länsdel", "Choose a district"), ""), .. (await organisation.ReadAsync(cancel)).Districts
            .Where(d => !d.IsCounty && d.To is null).Select(d => new SelectListItem(Words.Of(d.Name), d.Code))];
        return true;
    }
}
