using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Reports.Meetings;

namespace SmvInsights.Dashboard.Pages.Meetings.Book;

/// <summary>Records what was decided on one §.</summary>
public sealed class DecisionModel(MeetingBook book, DecisionEntry decisions, Wording words) : MeetingPage(book, words)
{
    public sealed record Answers
    {
        public string? Outcome { get; set; }

        public string? Decision { get; set; }

        public string? Responsible { get; set; }

        public string? Due { get; set; }
    }

    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public AgendaItem Item { get; private set; } = null!;

    public IEnumerable<SelectListItem> Outcomes =>
    [
        new(Words.Of("Välj", "Choose"), ""),
        .. Enum.GetValues<DecisionOutcome>().Where(o => o != DecisionOutcome.AsProposed || Item.Proposal.Length > 0).Select(o => new SelectListItem(Words.Of(o.InWords()), o.Code())),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        Form = new()
        {
            Outcome = Item.Outcome?.Code() ?? (Item.Proposal.Length == 0 ? DecisionOutcome.Noted.Code() : null), Decision = Item.Decision,
            Responsible = Item.Responsible, Due = Item.Due is { } due ? Words.Day(due) : null,
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var due = Day(nameof(Form.Due), Form.Due);
        return OrderAsync(by => decisions.RecordAsync(Key, Id, new(Form.Outcome, Form.Decision, Form.Responsible, due), by, cancel), cancel);
    }

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!await base.ShowAsync(cancel)) return false;
        Item = Meeting.Agenda.FirstOrDefault(i => i.Id == Id)!;
        return Item is not null;
    }
}
