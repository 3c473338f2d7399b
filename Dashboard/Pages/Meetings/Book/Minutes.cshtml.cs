using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.Meetings.Minutes;
using Tongue = SmvInsights.Ingestion.Wording.Language;

namespace SmvInsights.Dashboard.Pages.Meetings.Book;

/// <summary>Writes the minutes: what is signed, by whom, and what to know before they are printed.</summary>
public sealed class MinutesModel(MeetingBook book, MinutesWriter writer, Wording words) : MeetingPage(book, words)
{
    public sealed record Answers
    {
        public string? First { get; set; }

        public string? Last { get; set; }

        public string? Adjuster { get; set; }

        /// <summary><c>sv</c> or <c>en</c>.</summary>
        public string Language { get; set; } = "sv";
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public IEnumerable<SelectListItem> Languages => [new("Svenska", "sv"), new("English", "en")];

    public SignedRange Signed => new(Number(Form.First) ?? Meeting.FirstParagraph, Number(Form.Last) ?? Meeting.LastParagraph);

    public Phrase? Blocked => MinutesCheck.Blocks(Meeting);

    public IReadOnlyList<Phrase> Warnings => MinutesCheck.Warnings(Meeting, Signed);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        Form = new() { First = $"{Meeting.FirstParagraph}", Last = $"{Meeting.LastParagraph}" };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        if (Number(Form.First) is not { } first || Number(Form.Last) is not { } last || first < 1 || last < first || last > 999)
        {
            ModelState.AddModelError("Form.First", Words.Of("Skriv den första och den sista paragrafen som skrivs under.", "Write the first and the last item that is signed."));
            return Page();
        }
        return await OrderAsync(by => writer.WriteAsync(Key, new(new(first, last), Form.Adjuster?.Trim() ?? "", Form.Language == "en" ? Tongue.English : Tongue.Swedish), by, cancel), cancel);
    }
}
