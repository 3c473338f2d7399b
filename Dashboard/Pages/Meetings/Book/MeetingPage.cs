using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Organisation;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Reports.Meetings;

namespace SmvInsights.Dashboard.Pages.Meetings.Book;

/// <summary>A form about one meeting, which its group and day in the address name.</summary>
[Authorize(Policy = Policies.Coordinate)]
public abstract class MeetingPage(MeetingBook book, Wording words) : OrderPage(words)
{
    [FromRoute]
    public string Group { get; set; } = "";

    [FromRoute]
    public DateOnly On { get; set; }

    public MeetingKey Key => new(Group, On);

    public Meeting Meeting { get; private set; } = null!;

    public string Name => Words.Of(Meeting.GroupName);

    public string Here => $"/sammantraden/{Group}/{Words.Day(On)}";

    public override string Back => Here;

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Meeting = (await book.FindAsync(Key, cancel))!;
        return Meeting is not null;
    }
}
