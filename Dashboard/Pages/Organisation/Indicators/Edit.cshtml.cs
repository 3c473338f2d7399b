using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Indicators;

namespace SmvInsights.Dashboard.Pages.Organisation.Indicators;

/// <summary>A new indicator, or other terms for one.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class EditModel(
    IndicatorIntroduction introduction, IndicatorChange change, OrganisationReader organisation, NpgsqlDataSource database, Wording words) : OrderPage(words)
{
    /// <summary>The indicator's code; <c>null</c> for a new one.</summary>
    [FromRoute]
    public string? Code { get; set; }

    [BindProperty]
    public IndicatorAnswers Form { get; set; } = new();

    public IReadOnlyList<Actor> Actors { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Followable { get; private set; } = [];

    /// <summary>The place after all others.</summary>
    private int Next { get; set; }

    public override string Back => "/organisation/indikatorer";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (Code is null) Form = new IndicatorAnswers { Protected = true, Kind = (short)IndicatorKind.Flow, Sort = $"{Next}" };
        else if (await IndicatorAnswers.ReadAsync(database, Code, cancel) is { } standing) Form = standing;
        else return NotFound();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var terms = new IndicatorTerms(
            Form.NameSv, Form.NameEn, Form.UnitSv, Form.UnitEn, Form.Kind is 1 or 2 ? (IndicatorKind)Form.Kind : null, Form.Protected, Form.FreedReason,
            Form.Follows, Number(Form.Sort), Form.Actors);
        return OrderAsync(by => Code is null
            ? introduction.IntroduceAsync(new(Form.Code, terms), by, cancel)
            : change.ChangeAsync(new(Code, terms), by, cancel), cancel);
    }

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        var snapshot = await organisation.ReadAsync(cancel);
        Actors = snapshot.Actors;
        Next = snapshot.Indicators.Select(i => i.Sort).DefaultIfEmpty().Max() + 1;
        Followable = [new(Words.Of("Ingen", "None"), ""), .. snapshot.Indicators.Where(i => i.Protected && i.Code != Code).Select(i => new SelectListItem(Words.Of(i.Name), i.Code))];
        return true;
    }
}
