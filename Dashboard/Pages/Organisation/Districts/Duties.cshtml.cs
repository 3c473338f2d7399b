using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Npgsql;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Duties;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation.Districts;

/// <summary>Which reports the district is to send, and how often.</summary>
public sealed class DutiesModel(ReportingDutyChange change, OrganisationReader organisation, NpgsqlDataSource database, TimeProvider clock, Wording words)
    : DistrictOrderPage(organisation, clock, words)
{
    public sealed record Answers
    {
        public Rhythm Activity { get; set; } = Rhythm.Monthly;

        public Rhythm Budget { get; set; } = Rhythm.Monthly;

        public Rhythm Milestones { get; set; } = Rhythm.Monthly;

        public string? From { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public override string Back => "/organisation/inlamning";

    public IEnumerable<SelectListItem> Rhythms(Rhythm chosen) =>
        new[] { Rhythm.Monthly, Rhythm.Quarterly, Rhythm.None }.Select(r => new SelectListItem(Words.Of(r.Name()), r.ToString(), r == chosen));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        var next = Month.Of(Today).AddMonths(1);
        var duties = await DutiesAsync(cancel);
        Form = new Answers
        {
            Activity = duties.Of(District.Id, ReportKind.Activity, next), Budget = duties.Of(District.Id, ReportKind.Budget, next),
            Milestones = duties.Of(District.Id, ReportKind.Milestones, next), From = Words.Day(next.FirstDay),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        var from = RequiredDay(nameof(Form.From), Form.From);
        var duties = await DutiesAsync(cancel);
        var asked = new Dictionary<ReportKind, Rhythm> { [ReportKind.Activity] = Form.Activity, [ReportKind.Budget] = Form.Budget, [ReportKind.Milestones] = Form.Milestones };
        // what already is so from that month on needs no decision
        var changed = from is { } day
            ? asked.Where(a => duties.Of(District.Id, a.Key, Month.Of(day)) != a.Value || duties.Decided(District.Id, a.Key).Any(d => d.From > Month.Of(day))).ToDictionary()
            : asked;
        return await OrderAsync(by => change.DecideAsync(new(Code, changed, from), by, cancel), cancel);
    }

    private async Task<ReportingDuties> DutiesAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await ReportingDuties.ReadAsync(connection, Today, null, cancel);
    }
}
