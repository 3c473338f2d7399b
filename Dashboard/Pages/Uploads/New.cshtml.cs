using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Api;
using SmvInsights.Dashboard.Hosting;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Locks;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>Takes a file, or rows copied out of Excel.</summary>
[Authorize(Policy = Policies.Report)]
[UploadSize]
public sealed class NewModel(
    SubmissionIntake intake, UploadReader uploads, OrganisationReader organisation, CompletenessReader completeness, LockReader locks, SmvOptions site, TimeProvider clock, Wording words) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Rows { get; set; }

    /// <summary>Which report pasted rows are, where their header row does not tell.</summary>
    [BindProperty]
    public ReportKind? Kind { get; set; }

    /// <summary>The upload that the same bytes came with before.</summary>
    [BindProperty(SupportsGet = true, Name = "samma")]
    public Guid? SameAs { get; set; }

    /// <summary>Code of the district that templates are wanted for, by whoever reports for several.</summary>
    [BindProperty(SupportsGet = true, Name = "mall")]
    public string? TemplateFor { get; set; }

    /// <summary>The districts to choose templates of; one for whoever is tied to it.</summary>
    public IReadOnlyList<District> TemplateDistricts { get; private set; } = [];

    public District? TemplateDistrict => TemplateDistricts.FirstOrDefault(d => d.Code == TemplateFor) ?? TemplateDistricts.FirstOrDefault();

    /// <summary>The county's activity is the districts' sum and has no report of its own.</summary>
    public IEnumerable<ReportContract> Templates => ReportContract.All.Where(c => TemplateDistrict is { IsCounty: false } || c.Kind != ReportKind.Activity);

    public string SpeaksFor { get; private set; } = "";

    public DueMonths Due { get; private set; } = null!;

    public IReadOnlyList<PeriodLock> Locks { get; private set; } = [];

    public UploadSummary? Same { get; private set; }

    /// <param name="form"><c>xlsx</c> or <c>csv</c>.</param>
    public string TemplateLink(ReportContract contract, string form) =>
        Url.Content($"~/api/v1/templates/{contract.Name.En}.{form}") + $"?district={Uri.EscapeDataString(TemplateDistrict!.Code)}";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Request.Form.Files.Count == 0) ModelState.AddModelError("file", words.Of("Välj en fil först.", "Choose a file first."));
        var reason = ModelState.Keep(Reason, words);
        if (!ModelState.IsValid) return await ShowAsync(cancel);
        var (name, content) = await UploadBody.ReadAsync(Request, null, site.UploadLimitBytes, cancel);
        return await ReceiveAsync(name, content, reason, cancel);
    }

    public async Task<IActionResult> OnPostPasteAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Rows)) ModelState.AddModelError(nameof(Rows), words.Of("Klistra in raderna först.", "Paste the rows first."));
        var file = string.IsNullOrWhiteSpace(Rows) ? null : PastedRows.ToFile(Rows, Kind);
        if (file is null && ModelState.IsValid)
            ModelState.AddModelError(nameof(Kind), words.Of("Ingen rubrikrad hittades. Kopiera med den, eller välj vilken rapport det är.", "No header row was found. Copy it too, or choose which report it is."));
        var reason = ModelState.Keep(Reason, words);
        if (!ModelState.IsValid || file is null) return await ShowAsync(cancel);
        var day = words.Day(Stockholm.Today(clock));
        return await ReceiveAsync(words.Of($"inklistrat {day}.txt", $"pasted {day}.txt"), file, reason, cancel);
    }

    private async Task<IActionResult> ReceiveAsync(string name, ReadOnlyMemory<byte> content, KeptText? reason, CancellationToken cancel)
    {
        var receipt = await intake.ReceiveAsync(
            new IncomingFile(name, content, Via.Web, User.AccountId(), User.DisplayName(), User.Mandate()) { Reason = reason }, cancel);
        return receipt.Reception == Reception.AlreadyHere ? RedirectToPage(new { samma = receipt.Id }) : RedirectToPage("Details", new { receipt.Id });
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (SameAs is { } same && await uploads.FindAsync(same, 0, cancel) is { } details && User.MayFollow(details.Upload)) Same = details.Upload;
        var snapshot = await organisation.ReadAsync(cancel);
        SpeaksFor = words.Of(MandateWords.Of(User.Mandate(), snapshot));
        TemplateDistricts = [.. snapshot.DistrictsOn(Stockholm.Today(clock)).Append(snapshot.County).Where(User.Mandate().SpeaksFor)];
        Locks = await locks.ReadAsync(cancel);
        Due = await DueMonths.ReadAsync(completeness, User.DistrictCode(), Stockholm.Today(clock), cancel);
        return Page();
    }
}
