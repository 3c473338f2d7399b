using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Organisation;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.Meetings.Minutes;
using SmvInsights.Reports.StatusReports;

namespace SmvInsights.Dashboard.Pages.Meetings.Book;

/// <summary>One meeting: its agenda, what was decided, and its minutes. Everybody reads; the coordinator writes.</summary>
[Authorize(Policy = Policies.Read)]
public sealed class MeetingModel(
    MeetingBook book, MinutesReader minutes, AgendaEntry agenda, Summons summons, StatusReportReader reports, TimeProvider clock, Wording words) : OrderPage(words)
{
    [FromRoute]
    public string Group { get; set; } = "";

    [FromRoute]
    public DateOnly On { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public IReadOnlyList<WrittenMinutes> Versions { get; private set; } = [];

    /// <summary>The reports laid before the meeting, by id.</summary>
    public IReadOnlyDictionary<Guid, StatusReport> Reports { get; private set; } = null!;

    /// <summary>How the signatures of the latest minutes disagree with their §§.</summary>
    public IReadOnlyList<Phrase> Mismatches => Versions.Count == 0 ? [] : Versions[0].Signed.Mismatches(Meeting);

    public bool IsHeld => On < Stockholm.Today(clock);

    public string Here => $"/sammantraden/{Group}/{Words.Day(On)}";

    public override string Back => Here;

    private MeetingKey Key => new(Group, On);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    public Task<IActionResult> OnPostMoveAsync(int item, int step, CancellationToken cancel) => MayAsync(by => agenda.MoveAsync(Key, item, step, by, cancel), cancel);

    public Task<IActionResult> OnPostRemoveAsync(int item, CancellationToken cancel) => MayAsync(by => agenda.RemoveAsync(Key, item, by, cancel), cancel);

    /// <param name="last">When the group was last called, as the page told.</param>
    public Task<IActionResult> OnPostSummonAsync(DateTimeOffset? last, CancellationToken cancel) => MayAsync(by => summons.SendAsync(Key, last, by, cancel), cancel);

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(Key, cancel) is not { } meeting) return false;
        Meeting = meeting;
        Versions = await minutes.ListAsync(Key, cancel);
        var laid = new Dictionary<Guid, StatusReport>();
        foreach (var id in meeting.Agenda.Select(i => i.Report).OfType<Guid>()) laid[id] = (await reports.FindAsync(id, cancel))!;
        Reports = laid;
        return true;
    }

    private async Task<IActionResult> MayAsync(Func<string, Task<Outcome>> order, CancellationToken cancel) =>
        User.May(Policies.Coordinate) ? await OrderAsync(order, cancel) : Forbid();
}
