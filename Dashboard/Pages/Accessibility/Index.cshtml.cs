using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SmvInsights.Dashboard.Pages.Accessibility;

/// <summary>The statement that Swedish law (2018:1937) asks of a public body's website.</summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    /// <summary>When the site was last gone through for it.</summary>
    public static readonly DateOnly Reviewed = new(2026, 11, 28);
}
