using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Deadlines;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.StatusReports;

namespace SmvInsights.Dashboard.Pages.Meetings;

/// <summary>What somebody in a steering group needs before and during its meeting: when it is, what is to be decided, what the latest report says.</summary>
public sealed class IndexModel(
    SteeringGroupMenu groups, MeetingReader meetings, MeetingBook book, StatusReportReader reports, CompletenessReader completeness, DistrictMenu districts, Wording words,
    TimeProvider clock) : PageModel
{
    public SteeringGroupLink Group { get; private set; } = null!;

    /// <summary>The next meeting, today included, with its agenda; <c>null</c> when none is set.</summary>
    public Meeting? Next { get; private set; }

    public DateOnly Today { get; } = Stockholm.Today(clock);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The latest that was made to be sent; one made without mailing when there is no other; <c>null</c> before the first.</summary>
    public MeetingReport? Report { get; private set; }

    /// <summary>What lacks of the report's month by now, kind by kind: <c>Budget: Kraftfält Norr</c>.</summary>
    public IReadOnlyList<string> Lacking { get; private set; } = [];

    /// <summary>Whether the browser may keep the page.</summary>
    public bool IsKept { get; private set; }

    public string PdfAddress => $"/mote/{Group.Code}/{Report!.About.Id}.pdf";

    public async Task<IActionResult> OnGetAsync(string group, CancellationToken cancel)
    {
        if ((await groups.LinksAsync()).FirstOrDefault(g => g.Code == group) is not { } found) return NotFound();
        Group = found;
        if (await meetings.FromAsync(group, Today, cancel) is [var day, ..]) Next = await book.FindAsync(new(group, day), cancel);
        Report = await LatestAsync(cancel);
        if (Report is { } report) Lacking = await LackingAsync(report.About.Period, cancel);
        IsKept = KeptPages.Keep(HttpContext);
        return Page();
    }

    private async Task<MeetingReport?> LatestAsync(CancellationToken cancel)
    {
        var ready = await reports.ReadyAsync(Group.Code, cancel);
        if ((ready.FirstOrDefault(r => r.Send) ?? ready.FirstOrDefault()) is not { } made) return null;
        // the same month in the reader's language, where it was made in that too
        var latest = ready.FirstOrDefault(r => r.Period == made.Period && r.Send == made.Send && r.Language == words.Tag) ?? made;
        var version = ready.Count(r => r.Period == latest.Period && r.RequestedAt <= latest.RequestedAt);
        return new MeetingReport(latest, version, (await reports.ModelAsync(latest.Id, cancel))!);
    }

    private async Task<IReadOnlyList<string>> LackingAsync(Month month, CancellationToken cancel)
    {
        var cells = (await completeness.ReadAsync(new CompletenessQuery(month, month), cancel)).Cells;
        var names = (await districts.LinksAsync()).ToDictionary(d => d.Code, d => d.Name);
        return
        [
            .. from kind in SubmissionStanding.Kinds
               let lacking = cells.Where(c => c.Kind == kind.Kind && !c.IsIn).Select(c => names.GetValueOrDefault(c.District, c.District)).ToList()
               where lacking.Count > 0
               select $"{words.Of(kind.Name)}: {string.Join(", ", lacking)}",
        ];
    }
}
