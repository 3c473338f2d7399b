using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>The visitor's next deadline as a calendar file.</summary>
[Authorize(Policy = Policies.Report)]
public sealed class DeadlineModel(
    CompletenessReader completeness, OrganisationReader organisation, IOptions<MailOptions> mail, TimeProvider clock, Wording words) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var today = Stockholm.Today(clock);
        var own = User.DistrictCode();
        var due = DueReports.Of(await completeness.ReadAsync(DueReports.QueryOn(today), cancel), own, today);
        if (due.Next is not { } next) return NotFound();
        var place = (await organisation.ReadAsync(cancel)).Districts.FirstOrDefault(d => d.Code == own)?.Name.In(words.Language);
        var calendar = DeadlineCalendar.Make(next, own, place, words.Language, new MailLinks(mail.Value.PublicUrl), clock.GetUtcNow());
        return File(calendar, DeadlineCalendar.ContentType, DeadlineCalendar.FileName(next, words.Language));
    }
}
