using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Districts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation.Districts;

[Authorize(Policy = Policies.Coordinate)]
public sealed class OpenModel(DistrictOpening opening, TimeProvider clock, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public string? Code { get; set; }

        public string? NameSv { get; set; }

        public string? NameEn { get; set; }

        public string? From { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public override string Back => "/organisation/lansdelar";

    public void OnGet() => Form.From = FirstOfNextMonth(Stockholm.Today(clock));

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var order = new DistrictOpening.Order(Form.Code, Form.NameSv, Form.NameEn, Day(nameof(Form.From), Form.From));
        return OrderAsync(by => opening.OpenAsync(order, by, cancel), cancel);
    }

    protected override Task<bool> ShowAsync(CancellationToken cancel) => Task.FromResult(true);
}
