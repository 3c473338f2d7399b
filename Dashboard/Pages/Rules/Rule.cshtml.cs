using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;
using SmvInsights.Ingestion.Validation.Help;
using SmvInsights.Ingestion.Validation.History;

namespace SmvInsights.Dashboard.Pages.Rules;

/// <summary>One rule: what it means, an example, and what to do. For everyone signed in.</summary>
public sealed class RuleModel(NpgsqlDataSource database) : PageModel
{
    public RuleHelp Help { get; private set; } = null!;

    public string GroupName(Ingestion.Wording.Language language) => HelpBook.Groups.First(g => g.Rules.Contains(Help)).Name.In(language);

    /// <summary>The numbers that the rule goes by here, as the coordinator has set them.</summary>
    public IReadOnlyList<(Threshold Threshold, double Value)> Thresholds { get; private set; } = [];

    public bool IsSilent { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (HelpBook.Find(code) is not { } help) return NotFound();
        Help = help;
        await using var connection = await database.OpenConnectionAsync(cancel);
        var settings = await RuleSettings.ReadAsync(connection, cancel);
        Thresholds = [.. AdjustableRules.ThresholdsOf(help.Rule).Select(t => (t, settings.Of(t)))];
        IsSilent = !settings.Hears(help.Rule);
        return Page();
    }
}
