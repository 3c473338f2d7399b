using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Happenings;

namespace SmvInsights.Dashboard.Pages.Organisation.Happenings;

/// <summary>What happened in the county, as the charts mark it, and a form for more.</summary>
[Authorize(Policy = Policies.Annotate)]
public sealed class IndexModel(HappeningEntry entry, OrganisationReader organisation, NpgsqlDataSource database, Wording words)
    : HappeningPage(entry, organisation, database, words)
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => RecordAsync(null, cancel);
}
