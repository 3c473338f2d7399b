using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Validation.Help;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Rules;

/// <summary>All rules that a file is held against, to search among. For everyone signed in.</summary>
public sealed class IndexModel(Wording words) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>Whether rules were asked for, whose groups then stand open.</summary>
    public bool IsSearch => !string.IsNullOrWhiteSpace(Search);

    public IReadOnlyList<RuleHelpGroup> Groups { get; private set; } = [];

    /// <summary>A code leads straight to its rule.</summary>
    public IActionResult OnGet()
    {
        var asked = (Search ?? "").Trim().Trim('[', ']');
        if (HelpBook.Find(asked) is { } help) return LocalRedirect($"/inlamning/regler/{help.Rule.Code}");
        Groups = [.. HelpBook.Groups.Select(group => group with { Rules = [.. group.Rules.Where(rule => Says(rule, asked))] }).Where(group => group.Rules.Count > 0)];
        return Page();
    }

    private bool Says(RuleHelp help, string asked) =>
        ((Phrase[])[help.Title, help.Explanation, help.Rule.Message, help.Rule.Remedy, new(help.Rule.Code, help.Rule.Code)])
            .Any(text => words.Of(text).Contains(asked, StringComparison.OrdinalIgnoreCase));
}
