using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Populations;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Organisation.Populations;

/// <summary>How many live in the municipalities, year by year, and a form for a year.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class IndexModel(PopulationEntry entry, OrganisationReader organisation, TimeProvider clock, Wording words) : OrderPage(words)
{
    private const int YearsShown = 4;

    private List<Population> _standing = [];

    public sealed record Answers
    {
        public string? Year { get; set; }

        public string? Source { get; set; }

        public string? Retrieved { get; set; }

        public string? Lines { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public OrganisationSnapshot Organisation { get; private set; } = null!;

    /// <summary>The latest of those that anything is entered for.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public override string Back => "/organisation/invanare";

    public IEnumerable<string> Sources => _standing.Where(p => Years.Contains(p.Year)).Select(p => (p.Year, p.Source, p.Retrieved)).Distinct().OrderBy(p => p)
        .Select(p => $"{p.Year}: {p.Source}, {Words.Of("hämtat", "retrieved")} {Words.Day(p.Retrieved)}");

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var today = Stockholm.Today(clock);
        Form = new Answers { Year = today.Year.ToString(CultureInfo.InvariantCulture), Retrieved = Words.Day(today) };
        return ShownAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var order = new PopulationEntry.Order(Number(Form.Year), Form.Source, Day(nameof(Form.Retrieved), Form.Retrieved), Form.Lines);
        return OrderAsync(by => entry.EnterAsync(order, by, cancel), cancel);
    }

    public string CountOf(Municipality municipality, int year) =>
        _standing.Find(p => p.Municipality == municipality.Id && p.Year == year) is { } found ? NumberForm.Integer(found.Count, Words.Language) : Words.Of("saknas", "not known");

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Organisation = await organisation.ReadAsync(cancel);
        _standing = [.. Organisation.Populations.Where(p => p.ReplacedAt is null)];
        Years = [.. _standing.Select(p => p.Year).Distinct().OrderDescending().Take(YearsShown).Order()];
        return true;
    }
}
