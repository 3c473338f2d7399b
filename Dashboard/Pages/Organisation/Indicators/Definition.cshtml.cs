using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Definitions;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Indicators.Definitions;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation.Indicators;

/// <summary>Another definition of an indicator, beside all that it has had.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class DefinitionModel(DefinitionChange change, OrganisationReader organisation, TimeProvider clock, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public string? WordsSv { get; set; }

        public string? WordsEn { get; set; }

        public bool? CountsAnew { get; set; }

        public string? From { get; set; }

        public string? UnitSv { get; set; }

        public string? UnitEn { get; set; }

        public string? SourceSv { get; set; }

        public string? SourceEn { get; set; }

        public string[] Actors { get; set; } = [];

        public string? Reason { get; set; }
    }

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public Answers Form { get; set; } = new();

    public DefinitionView View { get; private set; } = null!;

    public override string Back => $"{Definitions.IndexModel.Address}#{Code}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        var now = View.Now;
        Form = new Answers
        {
            WordsSv = now?.Words.Sv,
            WordsEn = now?.Words.En,
            From = Words.Day(Month.Of(Stockholm.Today(clock)).FirstDay),
            UnitSv = View.Indicator.Unit.Sv,
            UnitEn = View.Indicator.Unit.En,
            SourceSv = now?.Source.Sv,
            SourceEn = now?.Source.En,
            Actors = [.. View.Organisation.Actors.Where(a => View.Indicator.Actors.Contains(a.Id)).Select(a => a.Code)],
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var order = new DefinitionChange.Order(
            Code, Day(nameof(Form.From), Form.From), Form.CountsAnew, Form.WordsSv, Form.WordsEn, Form.UnitSv, Form.UnitEn, Form.SourceSv, Form.SourceEn, Form.Actors, Form.Reason);
        return OrderAsync(by => change.ChangeAsync(order, by, cancel), cancel);
    }

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        var snapshot = await organisation.ReadAsync(cancel);
        if (snapshot.Indicators.FirstOrDefault(i => i.Code == Code) is not { } indicator) return false;
        View = DefinitionView.Of(snapshot, indicator, Stockholm.Today(clock), Words);
        return true;
    }
}
