using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Happenings;

namespace SmvInsights.Dashboard.Pages.Organisation.Happenings;

/// <summary>Puts right what was entered of one happening, or takes it away.</summary>
[Authorize(Policy = Policies.Annotate)]
public sealed class EditModel(HappeningEntry entry, OrganisationReader organisation, NpgsqlDataSource database, Wording words)
    : HappeningPage(entry, organisation, database, words)
{
    private readonly HappeningEntry _entry = entry;

    [FromRoute]
    public int Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (Happenings.FirstOrDefault(h => h.Id == Id) is not { } standing) return NotFound();
        Form = new Answers { When = DateOf(standing), TextSv = standing.Text.Sv, TextEn = standing.Text.En, District = standing.District };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => RecordAsync(Id, cancel);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return OrderAsync(by => _entry.RemoveAsync(Id, by, cancel), cancel);
    }
}
