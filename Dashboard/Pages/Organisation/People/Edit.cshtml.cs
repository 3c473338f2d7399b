using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Groups;

namespace SmvInsights.Dashboard.Pages.Organisation.People;

/// <summary>A new person in a role, or other particulars or days for one.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class EditModel(
    RoleAppointment appointment, RoleHolderReader roles, DistrictMenu districts, SteeringGroupMenu groups, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public string? Role { get; set; }

        public string? District { get; set; }

        public string? Group { get; set; }

        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? From { get; set; }

        public string? LastDay { get; set; }

        public bool Succeeds { get; set; }
    }

    /// <summary><c>null</c> for a new one.</summary>
    [FromRoute]
    public int? Id { get; set; }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public RoleHolder? Standing { get; private set; }

    public IReadOnlyList<SelectListItem> Districts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public override string Back => "/organisation/personer";

    public IEnumerable<SelectListItem> RoleChoices =>
        [new(Words.Of("Välj roll", "Choose a role"), ""), .. RoleKind.All.Select(r => new SelectListItem(Words.Of(r.Name), r.Code))];

    /// <param name="role">For a new one: the role that is vacant.</param>
    public async Task<IActionResult> OnGetAsync(string? role, CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        if (role is not null) Form = new Answers { Role = role, Name = role == "county_coordinator" ? User.DisplayName() : null };
        if (Standing is { } standing)
            Form = new Answers
            {
                Name = standing.Name, Email = standing.Email,
                From = standing.From is { } from ? Words.Day(from) : null, LastDay = standing.To is { } to ? Words.Day(to.AddDays(-1)) : null,
            };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        var order = new RoleAppointment.Order(
            Standing?.Role ?? Form.Role, Standing is null ? Form.District : Standing.District, Standing is null ? Form.Group : Standing.Group,
            Form.Name, Form.Email, Day(nameof(Form.From), Form.From), Day(nameof(Form.LastDay), Form.LastDay), Form.Succeeds);
        return await OrderAsync(by => Id is { } id ? appointment.ChangeAsync(id, order, by, cancel) : appointment.AppointAsync(order, by, cancel), cancel);
    }

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Standing = Id is null ? null : (await roles.ReadAsync(cancel)).FirstOrDefault(h => h.Id == Id);
        Districts = [new(Words.Of("Ingen", "None"), ""), .. (await districts.LinksAsync()).Select(d => new SelectListItem(d.Name, d.Code))];
        Groups = [new(Words.Of("Ingen", "None"), ""), .. (await groups.LinksAsync()).Select(g => new SelectListItem(g.Name, g.Code))];
        return Id is null || Standing is not null;
    }
}
