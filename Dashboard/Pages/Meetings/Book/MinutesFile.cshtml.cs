using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.Meetings.Minutes;

namespace SmvInsights.Dashboard.Pages.Meetings.Book;

/// <summary>A version of the minutes as a file.</summary>
public sealed class MinutesFileModel(MinutesReader minutes) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string group, DateOnly on, int version, CancellationToken cancel) =>
        await minutes.PdfAsync(new MeetingKey(group, on), version, cancel) is { } pdf ? File(pdf, "application/pdf") : NotFound();
}
