using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.StatusReports;
using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Dashboard.Pages.Meetings.Book;

/// <summary>Writes one § of the agenda.</summary>
public sealed class ItemModel(MeetingBook book, AgendaEntry agenda, StatusReportReader reports, Wording words) : MeetingPage(book, words)
{
    public sealed record Answers
    {
        public string? Title { get; set; }

        public Guid? Report { get; set; }

        public string? Account { get; set; }

        public string? Proposal { get; set; }
    }

    /// <summary><c>null</c> for a new one.</summary>
    [FromRoute]
    public int? Id { get; set; }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Reports { get; private set; } = [];

    /// <param name="report">A report to lay before the meeting; its proposal is suggested.</param>
    public async Task<IActionResult> OnGetAsync(Guid? report, CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        if (Id is { } id)
        {
            if (Meeting.Agenda.FirstOrDefault(i => i.Id == id) is not { } item) return NotFound();
            Form = new() { Title = item.Title, Report = item.Report, Account = item.Account, Proposal = item.Proposal };
        }
        else if (report is { } laid && await reports.ModelAsync(laid, cancel) is { } model && model.Group == Group)
        {
            Form = new() { Title = Words.Of("Rapport", "Report"), Report = laid, Account = Findings(model), Proposal = Proposal(model) };
        }
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        OrderAsync(by => agenda.WriteAsync(Key, Id, new(Form.Title, Form.Report, Form.Account, Form.Proposal), by, cancel), cancel);

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!await base.ShowAsync(cancel)) return false;
        var ready = await reports.ReadyAsync(Group, cancel);
        Reports =
        [
            new(Words.Of("Ingen", "None"), ""),
            .. ready.Select(r => new SelectListItem($"{r.Months(Words.Language)}, {Words.Moment(r.RequestedAt)}", r.Id.ToString())),
        ];
        return true;
    }

    private static string Findings(StatusReportModel model) =>
        string.Join('\n', model.Sections[0].Blocks.OfType<BulletsBlock>().Take(1).SelectMany(b => new[] { b.Lead }.OfType<string>().Concat(b.Items.Select(i => $"- {i}"))));

    private static string Proposal(StatusReportModel model) => model.Sections.SelectMany(s => s.Blocks).OfType<ProposalBlock>().FirstOrDefault()?.Decision ?? "";
}
