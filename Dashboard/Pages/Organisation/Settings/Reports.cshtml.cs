using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Reports.Composition;

namespace SmvInsights.Dashboard.Pages.Organisation.Settings;

/// <summary>What the overview and the monthly reports show.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class ReportsModel(ReportChoiceChange change, OrganisationReader organisation, NpgsqlDataSource database, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        /// <summary>Codes, blank where fewer than four are chosen.</summary>
        public List<string?> KeyIndicators { get; set; } = [];

        public List<string?> TrendIndicators { get; set; } = [];

        public string? DeviationPercent { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Indicators { get; private set; } = [];

    public override string Back => "/organisation/installningar";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var standing = await ReportChoices.ReadAsync(connection, cancel);
        Form = new Answers { KeyIndicators = [.. standing.KeyIndicators], TrendIndicators = [.. standing.TrendIndicators], DeviationPercent = $"{standing.DeviationShare * 100:0}" };
        return await ShownAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var order = new ReportChoiceChange.Order(Chosen(Form.KeyIndicators), Chosen(Form.TrendIndicators), Number(Form.DeviationPercent));
        return OrderAsync(by => change.ChangeAsync(order, by, cancel), cancel);
    }

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Indicators = [new(Words.Of("Ingen", "None"), ""), .. (await organisation.ReadAsync(cancel)).Indicators.Select(i => new SelectListItem(Words.Of(i.Name), i.Code))];
        return true;
    }

    private static List<string> Chosen(List<string?> answers) => [.. answers.OfType<string>().Where(a => a.Length > 0)];
}
