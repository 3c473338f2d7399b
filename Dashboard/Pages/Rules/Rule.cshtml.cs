using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Validation.Help;
using SmvInsights.Ingestion.Validation.History;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Rules;

/// <summary>One rule: what it means, an example, and what to do. For everyone signed in.</summary>
public sealed class RuleModel(NpgsqlDataSource database, OrganisationReader organisation) : PageModel
{
    public RuleHelp Help { get; private set; } = null!;

    public Phrase GroupName => HelpBook.Groups.First(g => g.Rules.Contains(Help)).Name;

    /// <summary>What the rule says of its example, or in general where there is none.</summary>
    public Phrase Said { get; private set; }

    public Phrase Remedy { get; private set; }

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
        var found = help.Example is { } example
            ? (await ExampleReading.FindAsync(example, example.WrongFile, await organisation.ReadAsync(cancel), cancel)).FirstOrDefault(f => f.Rule == help.Rule.Code)
            : null;
        Said = found?.Message ?? RuleWords.WithoutFile(help.Rule.Message);
        Remedy = found?.Remedy ?? RuleWords.WithoutFile(help.Rule.Remedy);
        return Page();
    }
}
