using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Tour;

/// <summary>How the pages are read, in a few calm steps with invented figures.</summary>
public sealed class IndexModel(Wording words) : PageModel
{
    private static readonly Month Last = new(2026, 10);

    /// <summary>Two invented districts over half a year, one month of one of them not submitted and one masked.</summary>
    public TrendChart Example => new()
    {
        Language = words.Language,
        Title = words.Of("Stödsamtalen blir fler i söder", "Conversations increase in the south"),
        Subtitle = words.Of("Exempel: stödsamtal, maj–oktober 2026", "Example: conversations, May–October 2026"),
        Measure = words.Of("Stödsamtal", "Conversations"),
        Periods = [.. Month.Range(Last.AddMonths(-5), Last).Select(m => Period.Of(m, PeriodGrain.Month))],
        Series =
        [
            new("s", words.Of("Södra", "Southern"), DistrictStyle.Of(0), Counts(42, 45, 40, 50, 53, 58)),
            new("n", words.Of("Norra", "Northern"), DistrictStyle.Of(1), Counts(24, 22, 21, null, 25, 23)),
        ],
    };

    public string Drawing(string key) => ChartRenderer.Render(Example, key == "narrow" ? ChartFrame.Narrow($"tour-{key}") : ChartFrame.Wide($"tour-{key}", 700));

    public void OnGet() => TourOffer.Take(HttpContext);

    public IActionResult OnPostSkip()
    {
        TourOffer.Take(HttpContext);
        return LocalRedirect("~/");
    }

    /// <param name="counts"><c>null</c> for what was not submitted.</param>
    private static IReadOnlyList<ChartPoint> Counts(params IEnumerable<int?> counts) => [.. counts.Select(c => c is { } count ? ChartPoint.Of(count) : ChartPoint.Missing)];
}
