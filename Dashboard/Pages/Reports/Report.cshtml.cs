using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.StatusReports;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Run;

namespace SmvInsights.Dashboard.Pages.Reports;

/// <summary>One report: what it rests on, what it says, its files, and where it went.</summary>
public sealed class ReportModel(
    StatusReportReader reports, DeliveryReader deliveries, StatusReportRetry retry, IAuthorizationService rights, Wording words) : PageModel
{
    public StatusReport Report { get; private set; } = null!;

    /// <summary>What it says; <c>null</c> before it is frozen, and where the stored text cannot be read.</summary>
    public StatusReportModel? Frozen { get; private set; }

    /// <summary>To whom it went; empty for those who do not follow deliveries.</summary>
    public IReadOnlyList<DeliveryRow> Deliveries { get; private set; } = [];

    public string? FileName => Frozen is null ? null : ReportFileName.Of(Report.Period, Frozen.Head.Group, Frozen.Language);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await reports.FindAsync(id, cancel) is not { } report) return NotFound();
        Report = report;
        Frozen = await ReadContentAsync(id, cancel);
        if (User.May(Policies.FollowDeliveries)) Deliveries = await deliveries.ListAsync(new DeliveryFilter(ReportId: id), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid id, CancellationToken cancel)
    {
        if (!(await rights.AuthorizeAsync(User, Policies.Coordinate)).Succeeded) return Forbid();
        if (await retry.TryAgainAsync(id, User.DisplayName(), cancel)) TempData.Say(words.Of("Rapporten görs om.", "The report is being made again."));
        return RedirectToPage(new { id });
    }

    private async Task<StatusReportModel?> ReadContentAsync(Guid id, CancellationToken cancel)
    {
        try
        {
            return await reports.ModelAsync(id, cancel);
        }
        catch (JsonException)
        {
            return null; // such a report has failed, and says so
        }
    }
}
