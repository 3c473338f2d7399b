using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Organisation;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Money.Shares;

namespace SmvInsights.Dashboard.Pages.Economy;

/// <summary>How a cost of the county's is shared in a year, as the bodies have decided it. Empty until they have.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class KeyModel(
    CostKeyDecision decision, BudgetReader budget, OrganisationReader organisation, NpgsqlDataSource database, TimeProvider clock, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public string? Year { get; set; }

        /// <summary>As <see cref="CostKeyDecision.Order"/> has it.</summary>
        public string? Cost { get; set; }

        public string? DecidedBy { get; set; }

        public string? DecidedOn { get; set; }

        public string? Reference { get; set; }

        /// <summary>By code of the party; blank where it bears nothing.</summary>
        public Dictionary<string, string?> Shares { get; set; } = [];
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public IReadOnlyList<CostParty> Parties { get; private set; } = [];

    public OrganisationSnapshot Organisation { get; private set; } = null!;

    /// <summary>What can be shared, by the county's own budget of the year.</summary>
    public IReadOnlyList<SelectListItem> Costs { get; private set; } = [];

    /// <summary>The latest year first.</summary>
    public IReadOnlyList<CostKey> Keys { get; private set; } = [];

    public override string Back => "/ekonomi/fordelning";

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        var asked = year is >= 2000 and <= 2100 ? year.Value : Stockholm.Today(clock).Year;
        Form.Year = $"{asked}";
        await using var connection = await database.OpenConnectionAsync(cancel);
        if ((await CostKey.ReadAsync(connection, null, cancel)).FirstOrDefault(k => k.Year == asked) is { } key)
            Form = new Answers
            {
                Year = $"{asked}", Cost = $"{key.Project}/{key.Item}", DecidedBy = key.DecidedBy, DecidedOn = Words.Day(key.DecidedOn), Reference = key.Reference,
                Shares = key.Shares.ToDictionary(s => s.Party, s => (string?)s.Share.Written(Words.Language)),
            };
        return await ShownAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var decidedOn = Day(nameof(Form.DecidedOn), Form.DecidedOn);
        return OrderAsync(
            by => decision.DecideAsync(new(Number(Form.Year), Form.Cost, Form.DecidedBy, decidedOn, Form.Reference, Form.Shares), by, cancel), cancel);
    }

    public Task<IActionResult> OnPostWithdrawAsync(int year, CancellationToken cancel)
    {
        ModelState.Clear();
        return OrderAsync(by => decision.WithdrawAsync(year, by, cancel), cancel);
    }

    /// <summary>A project's name at the end of the year, or its code where it has none.</summary>
    public string NameOf(string project, int year) => Organisation.ProjectName(project, new Month(year, 12)) is { } name ? Words.Of(name) : project;

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        Parties = await CostParty.ReadAsync(connection, Month.Of(Stockholm.Today(clock)), cancel);
        foreach (var party in Parties) Form.Shares.TryAdd(party.Code, null);
        Keys = await CostKey.ReadAsync(connection, null, cancel);
        Organisation = await organisation.ReadAsync(cancel);
        var year = Number(Form.Year) is { } asked and >= 2000 and <= 2100 ? asked : Stockholm.Today(clock).Year;
        var costs = (await budget.ReadAsync(new BudgetQuery(new Month(year, 12)) { District = Organisation.County.Code }, cancel)).Items.Where(i => i.Type == BudgetType.Cost).ToList();
        Costs = costs.Count == 0 ? [] :
        [
            new(Words.Of("Välj", "Choose"), ""), .. costs.Select(i => new SelectListItem($"{i.Label ?? i.Item} ({NameOf(i.Project, year)})", $"{i.Project}/{i.Item}")),
            .. costs.Select(i => i.Project).Distinct().Select(p => new SelectListItem(Words.Of($"Alla kostnader i projektet {NameOf(p, year)}", $"All costs of the project {NameOf(p, year)}"), $"{p}/")),
        ];
        return true;
    }
}
