using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Meetings;

namespace SmvInsights.Dashboard.Pages.Meetings.Book;

/// <summary>When the steering groups meet, and the minutes of when they have.</summary>
public sealed class IndexModel(MeetingBook book, SteeringGroupMenu groups, TimeProvider clock) : PageModel
{
    public sealed record GroupMeetings(SteeringGroupLink Group, IReadOnlyList<MeetingLine> Coming, IReadOnlyList<MeetingLine> Held);

    public IReadOnlyList<GroupMeetings> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = Stockholm.Today(clock);
        var read = new List<GroupMeetings>();
        foreach (var group in await groups.LinksAsync())
        {
            var meetings = await book.ListAsync(group.Code, cancel);
            read.Add(new(group, [.. meetings.Where(m => m.Day >= today).Reverse()], [.. meetings.Where(m => m.Day < today)]));
        }
        Groups = read;
    }
}
