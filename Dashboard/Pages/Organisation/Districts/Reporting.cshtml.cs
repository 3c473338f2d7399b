using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Districts;

namespace SmvInsights.Dashboard.Pages.Organisation.Districts;

public sealed class ReportingModel(ReportingDivision division, OrganisationReader organisation, TimeProvider clock, Wording words)
    : DistrictOrderPage(organisation, clock, words)
{
    public sealed record Answers
    {
        /// <summary>The number of the part each municipality is in, by its code; 0 when the district sends one report for all.</summary>
        public Dictionary<string, int> Municipalities { get; set; } = [];

        public bool Whole { get; set; } = true;

        public List<string> Actors { get; set; } = [];

        public string? From { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public IReadOnlyList<Municipality> Members { get; private set; } = [];

    public IEnumerable<SelectListItem> Numbers =>
        Enumerable.Range(1, Members.Count).Select(n => new SelectListItem(Words.Of($"Delrapport {n}", $"Partial report {n}"), $"{n}"));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        var standing = Organisation.DivisionOf(District, AsOf);
        var groups = standing.Where(p => p.Municipalities.Count > 0).Select(p => p.Municipalities).ToList();
        Form.From = FirstOfNextMonth(Today);
        Form.Whole = groups.Count == 0;
        Form.Actors = [.. standing.SelectMany(p => p.Actors)];
        for (var n = 0; n < Members.Count; n++)
            Form.Municipalities[Members[n].Code] = Form.Whole ? n + 1 : groups.FindIndex(g => g.Contains(Members[n].Code)) + 1;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var groups = Form.Whole ? [] : Form.Municipalities.GroupBy(m => m.Value, m => m.Key).OrderBy(g => g.Key).Select(g => (IReadOnlyList<string>)[.. g]).ToList();
        var order = new ReportingDivision.Order(Code, groups, Form.Actors, Day(nameof(Form.From), Form.From));
        return OrderAsync(by => division.DivideAsync(order, by, cancel), cancel);
    }

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!await base.ShowAsync(cancel)) return false;
        Members = Organisation.MunicipalitiesOf(District, AsOf);
        return true;
    }

    /// <summary>The day whose municipalities are divided: the one asked for, else today, but never before the district is.</summary>
    private DateOnly AsOf
    {
        get
        {
            var asked = DateOnly.TryParseExact(Form.From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Today;
            return District.From > asked ? District.From.Value : asked;
        }
    }
}
