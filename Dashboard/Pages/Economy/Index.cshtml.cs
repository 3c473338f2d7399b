using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Pages.Figures;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Composition.Money;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Economy;

/// <summary>The money of the county and its districts together, or of one of them: where it comes from, how far it has come, what it is spent on.</summary>
public sealed class IndexModel(
    OrganisationReader organisation, FigureChoiceReader choices, CountyFiguresReader reader, SampleProgress samples, ScenarioTrial scenarios, Wording words,
    TimeProvider clock)
    : FigurePage(choices, reader, samples, scenarios, words, clock)
{
    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    /// <summary>A district, or the county's own budget; <c>null</c> for all together.</summary>
    public District? District { get; private set; }

    public override string Path => PathOf(District?.Code);

    public override Phrase WillShow => new(
        "vad som är sökt, beviljat och ofinansierat, och budget, utfall och prognos för länet och länsdelarna",
        "what is applied for, granted and unfunded, and budget, actual costs and forecast for the county and the districts");

    /// <summary>What stands first, in sentences.</summary>
    public IReadOnlyList<string> Highlights { get; private set; } = [];

    public IReadOnlyList<MoneyFigure> KeyFigures { get; private set; } = [];

    /// <summary>What the reports say against themselves.</summary>
    public IReadOnlyList<string> Remarks { get; private set; } = [];

    public ChartPanel? Funding { get; private set; }

    public ChartTable? Steps { get; private set; }

    public ChartTable? Projects { get; private set; }

    /// <summary>Codes of projects that stand here without a name.</summary>
    public IReadOnlyList<string> Unnamed { get; private set; } = [];

    public ChartPanel? Costs { get; private set; }

    public ChartTable? Items { get; private set; }

    public ChartTable? Shares { get; private set; }

    /// <summary>Whose decision divides the shared cost, or that there is none.</summary>
    public string SharesDecision { get; private set; } = "";

    /// <summary>The shared cost is one of the county's own budget.</summary>
    public bool ShowsShares => District is null or { IsCounty: true };

    public bool IsEmpty => Funding is null && Items is null;

    public static string PathOf(string? code) => code is null ? "/ekonomi" : $"/ekonomi/{Uri.EscapeDataString(code)}";

    protected override IEnumerable<(string Key, ChartTable Table)> Tables()
    {
        foreach (var panel in new[] { Funding, Costs }.OfType<ChartPanel>()) yield return (panel.Key, panel.Table);
        foreach (var (key, table) in new[] { ("steg", Steps), ("projekt", Projects), ("poster", Items), ("fordelning", Shares) })
            if (table is not null) yield return (key, table);
    }

    protected override async Task<bool> PrepareAsync(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(Code)) return true;
        District = (await organisation.ReadAsync(cancel)).Districts.FirstOrDefault(d => d.Code == Code);
        return District is not null;
    }

    protected override Task ComposeAsync(CancellationToken cancel)
    {
        var (f, code) = (Figures, District?.Code);
        var costs = f.Costs.Where(i => code is null || i.District == code).ToList();
        Highlights =
        [
            .. new[] { FundingStanding.Finding(f, code), FundingStanding.Possibilities(f, code), CostStanding.Finding(f, costs), CostStanding.Lacking(f, costs) }.OfType<string>(),
        ];
        KeyFigures = MoneyFigures.Of(f, code);
        Remarks = FundingWords.Remarks(f, code);
        if (FundingBars.BySource(f, code) is { } funding) Funding = Panel("finansiering", funding, Sources.Budget) with { Size = ChartSize.Whole };
        Steps = FundingTables.Steps(f, code);
        Projects = FundingTables.Projects(f, code);
        if ((code is null ? CostBars.ByDistrict(f) : CostBars.ByItem(f, code)) is { } bars)
            Costs = Panel("kostnader", bars, Sources.Budget) with { Size = ChartSize.Whole, Links = code is null ? f.Districts.ToDictionary(d => d.Code, d => Moment!.Link(PathOf(d.Code))) : [] };
        Items = BudgetItemTables.Costs(f, code);
        Unnamed = [.. f.BudgetOf(code).Select(i => i.Project).Distinct().Where(p => f.Organisation.ProjectName(p, f.Period) is null).Order()];
        if (ShowsShares) Shares = CostShareTable.Of(f);
        SharesDecision = CostShareTable.Decision(f) ?? CostShareTable.Undecided(f);
        return Task.CompletedTask;
    }
}
