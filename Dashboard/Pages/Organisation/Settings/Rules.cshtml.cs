using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Validation.History;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Organisation.Settings;

/// <summary>The numbers that the rules about history go by, and which of the rules are silent.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class RulesModel(RuleSettingChange change, NpgsqlDataSource database, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        /// <summary>By the threshold's key.</summary>
        public Dictionary<string, string?> Values { get; set; } = [];

        /// <summary>Codes.</summary>
        public List<string> Silent { get; set; } = [];
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public override string Back => "/organisation/installningar/regler";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var settings = await RuleSettings.ReadAsync(connection, cancel);
        Form = new Answers
        {
            Values = AdjustableRules.All.SelectMany(AdjustableRules.ThresholdsOf).ToDictionary(t => t.Key, t => (string?)Written(settings.Of(t))),
            Silent = [.. AdjustableRules.All.Where(r => !settings.Hears(r)).Select(r => r.Code)],
        };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        OrderAsync(by => change.ChangeAsync(new(Form.Values.ToDictionary(v => v.Key, v => Read(v.Value)), Form.Silent), by, cancel), cancel);

    /// <summary>Its bounds and usual value, under the field.</summary>
    public string HintOf(Threshold threshold) =>
        Words.Of($"Vanligen {Written(threshold.Default)}.", $"Usually {Written(threshold.Default)}.");

    protected override Task<bool> ShowAsync(CancellationToken cancel) => Task.FromResult(true);

    private string Written(double value) => NumberForm.Decimal((decimal)value, value == Math.Floor(value) ? 0 : 1, Words.Language);

    /// <summary>With a decimal comma or point.</summary>
    private static double? Read(string? answer) =>
        double.TryParse((answer ?? "").Trim().Replace(',', '.').Replace("\u00A0", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
