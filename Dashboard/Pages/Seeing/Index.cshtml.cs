using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;

namespace SmvInsights.Dashboard.Pages.Seeing;

/// <summary>Where the coordinator chooses whom to look at the site as, and ends it.</summary>
public sealed class IndexModel(DistrictMenu districts, SteeringGroupMenu groups, Wording words) : PageModel
{
    public sealed record Choice(ViewAs As, string Name);

    public IReadOnlyList<Choice> Members { get; private set; } = [];

    public IReadOnlyList<Choice> Reporters { get; private set; } = [];

    /// <summary>Something was to be changed while looking as somebody else.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Refused { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ViewAs.IsOpenTo(User)) return Forbid();
        Members = [.. (await groups.LinksAsync()).Select(g => new Choice(new(Roles.Member, g.Code), g.Name))];
        Reporters = [.. (await districts.LinksAsync()).Select(d => new Choice(new(Roles.Reporter, d.Code), d.Name))];
        return Page();
    }

    public IActionResult OnPost(string? chosen, string? returnUrl)
    {
        if (!ViewAs.IsOpenTo(User)) return Forbid();
        if (ViewAs.Parse(chosen) is { } other)
        {
            Response.Cookies.Append(ViewAs.Cookie, other.CookieOf(User), new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps });
            return LocalRedirect("~/");
        }
        Response.Cookies.Delete(ViewAs.Cookie);
        TempData.Say(words.Of("Du ser sidorna som dig själv igen.", "You see the pages as yourself again."));
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "~/");
    }
}
