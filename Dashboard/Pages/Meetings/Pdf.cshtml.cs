using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Reports.StatusReports;

namespace SmvInsights.Dashboard.Pages.Meetings;

/// <summary>The report as a file beneath its meeting's address, where the service worker reaches it.</summary>
public sealed class PdfModel(StatusReportReader reports) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string group, Guid id, CancellationToken cancel) =>
        (await reports.FindAsync(id, cancel))?.Group == group && await reports.PdfAsync(id, ReportCopy.Mailed, cancel) is { } pdf ? File(pdf, "application/pdf") : NotFound();
}
