using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Figures;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Charts.Gallery;

namespace SmvInsights.Dashboard.Pages.Gallery;

/// <summary>What a kind of chart looks like in one state: as it stands on a page, and what a phone draws.</summary>
public sealed record Exhibit(GalleryState State, ChartPanel Panel)
{
    public string Phone => ChartRenderer.Render(Panel.Chart, ChartFrame.Narrow($"{Panel.Key}-phone"));
}

/// <summary>The parts that pages are made of, and with <c>?kind=linjer&amp;whole=true</c> a kind of chart in every state, on invented figures.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class IndexModel(Wording words) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindKey { get; set; }

    /// <summary>Whether charts take the whole width of the page, else a column with the phone's drawing beside it.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Whole { get; set; }

    /// <summary><c>null</c> for the parts of pages.</summary>
    public GalleryKind? Kind { get; private set; }

    /// <summary>A form that was filled in wrongly.</summary>
    public ExampleForm Form { get; } = new();

    public IEnumerable<Exhibit> Exhibits => Kind!.Examples(words.Language).Select(
        one => new Exhibit(one.State, new ChartPanel($"{Kind.Key}-{one.State.ToString().ToLowerInvariant()}", one.Chart) { Size = Whole ? ChartSize.Whole : ChartSize.Half }));

    public IActionResult OnGet()
    {
        Kind = ChartGallery.Kinds.FirstOrDefault(kind => kind.Key == KindKey);
        if (!string.IsNullOrEmpty(KindKey) && Kind is null) return NotFound();
        ModelState.AddModelError("Form.Day", words.Of("Februari har 28 dagar. Skriv en dag som finns.", "February has 28 days. Write a day that exists."));
        return Page();
    }
}

public sealed class ExampleForm
{
    public string? Name { get; set; } = "Trygghetskonferens";

    public string? Day { get; set; } = "2026-02-30";

    public string? District { get; set; } = "LB";

    public string? Reason { get; set; }
}
