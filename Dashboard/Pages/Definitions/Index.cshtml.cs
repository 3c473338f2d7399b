using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Definitions;

/// <summary>What every indicator counts, now and before. For everyone signed in.</summary>
public sealed class IndexModel(OrganisationReader organisation, TimeProvider clock, Wording words) : PageModel
{
    public const string Address = "/definitioner";

    public IReadOnlyList<DefinitionView> Views { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var snapshot = await organisation.ReadAsync(cancel);
        Views = [.. snapshot.Indicators.Select(i => DefinitionView.Of(snapshot, i, Stockholm.Today(clock), words))];
    }
}
