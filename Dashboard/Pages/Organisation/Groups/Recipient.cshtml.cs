using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Groups;

namespace SmvInsights.Dashboard.Pages.Organisation.Groups;

/// <summary>A new recipient, or other particulars or days for one.</summary>
public sealed class RecipientModel(RecipientEntry entry, Unsubscribing unsubscribing, SteeringGroupReader groups, TimeProvider clock, Wording words) : GroupOrderPage(groups, clock, words)
{
    public sealed record Answers
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Organisation { get; set; }

        public string? Role { get; set; } = RecipientRole.Member;

        public string? Language { get; set; } = "sv";

        public string? From { get; set; }

        public string? LastDay { get; set; }
    }

    /// <summary><c>null</c> for a new one.</summary>
    [FromRoute]
    public int? Id { get; set; }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public IEnumerable<SelectListItem> Roles => RecipientRole.All.Select(r => new SelectListItem(Words.Of(r.Name), r.Code));

    public IEnumerable<SelectListItem> Languages => [new("Svenska", "sv"), new("English", "en")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        Form.From = Words.Day(Today);
        if (Id is null) return Page();
        if (Group.Recipients.FirstOrDefault(r => r.Id == Id) is not { } standing) return NotFound();
        Form = new Answers
        {
            Name = standing.Name, Email = standing.Email, Organisation = standing.Organisation, Role = standing.Role, Language = standing.Language,
            From = standing.From is { } from ? Words.Day(from) : null, LastDay = standing.To is { } to ? Words.Day(to.AddDays(-1)) : null,
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var order = new RecipientEntry.Order(
            Code, Form.Name, Form.Email, Form.Organisation, Form.Language, Day(nameof(Form.From), Form.From), Day(nameof(Form.LastDay), Form.LastDay), Form.Role);
        return OrderAsync(by => Id is { } id ? entry.ChangeAsync(id, order, by, cancel) : entry.AddAsync(order, by, cancel), cancel);
    }

    public Task<IActionResult> OnPostUnsubscribingAsync(bool allowed, CancellationToken cancel) =>
        OrderAsync(by => unsubscribing.AllowAsync(Code, allowed, by, cancel), cancel);

    /// <summary>Somebody who unsubscribed has asked to have it again.</summary>
    public Task<IActionResult> OnPostReturnAsync(string email, CancellationToken cancel) =>
        OrderAsync(by => unsubscribing.MarkAsync(Code, email, off: false, by, cancel), cancel);
}
