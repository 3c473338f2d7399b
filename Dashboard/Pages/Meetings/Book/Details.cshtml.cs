using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Reports.Meetings;

namespace SmvInsights.Dashboard.Pages.Meetings.Book;

/// <summary>Where the meeting is, when it begins, and who is there.</summary>
public sealed class DetailsModel(MeetingBook book, MeetingDetails details, Wording words) : MeetingPage(book, words)
{
    private const int Blank = 3;

    private readonly MeetingBook _book = book;

    public sealed record Answers
    {
        public string? Place { get; set; }

        public string? Begins { get; set; }

        public string? FirstParagraph { get; set; }

        /// <summary>As many rows as were shown; those without a name are left out.</summary>
        public List<Row> People { get; set; } = [];
    }

    public sealed record Row
    {
        public Capacity Capacity { get; set; } = Capacity.Member;

        public string? Name { get; set; }

        public string? Party { get; set; }

        public string? Organisation { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public IEnumerable<SelectListItem> Capacities => Enum.GetValues<Capacity>().Select(c => new SelectListItem(Words.Of(CapacityWords.Of(c)), c.ToString()));

    /// <summary>Whether the list is the last meeting's, not yet saved for this one.</summary>
    public bool IsSuggested { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        var people = Meeting.Participants;
        if (people.Count == 0 && await FormerAsync(cancel) is { Count: > 0 } former) (people, IsSuggested) = (former, true);
        Form = new()
        {
            Place = Meeting.Place, Begins = Meeting.Begins, FirstParagraph = $"{Meeting.FirstParagraph}",
            People = [.. people.Select(p => new Row { Capacity = p.Capacity, Name = p.Name, Party = p.Party, Organisation = p.Organisation }), .. Enumerable.Range(0, Blank).Select(_ => new Row())],
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => OrderAsync(by => SaveAsync(by, cancel), cancel);

    private async Task<Outcome> SaveAsync(string by, CancellationToken cancel)
    {
        var people = await details.SetParticipantsAsync(Key, [.. Form.People.Select(p => new Participant(p.Capacity, p.Name ?? "", p.Party ?? "", p.Organisation ?? ""))], by, cancel);
        var place = await details.SetAsync(Key, new(Form.Place, Form.Begins, Form.FirstParagraph), by, cancel);
        return people.Made is null ? people : place;
    }

    private async Task<IReadOnlyList<Participant>> FormerAsync(CancellationToken cancel) =>
        (await _book.ListAsync(Group, cancel)).FirstOrDefault(m => m.Day < On) is { } former
            ? (await _book.FindAsync(new(Group, former.Day), cancel))!.Participants : [];
}
