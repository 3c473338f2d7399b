using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>What the visitor may follow: all uploads for the coordinator, those of the own part for a reporter.</summary>
[Authorize(Policy = Policies.Report)]
public sealed class IndexModel(
    UploadReader uploads, UploadLog log, PublicNotes notes, OrganisationReader organisation, CompletenessReader completeness, TimeProvider clock, Wording words) : PageModel
{
    private const int PageLength = 25;
    private const int TroubledShown = 50;

    /// <summary>What the districts have not settled by then is the coordinator's too.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(4);

    [BindProperty(SupportsGet = true)]
    public string? District { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public ReportKind? Kind { get; set; }

    /// <summary>From 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Sheet { get; set; } = 1;

    public bool IsCoordinator => User.May(Policies.Coordinate);

    public bool IsFiltered => District is not null || Status is not null || Kind is not null;

    public IReadOnlyList<UploadSummary> Uploads { get; private set; } = [];

    public bool HasMore { get; private set; }

    /// <summary>Who did what with each of them.</summary>
    public ILookup<Guid, UploadEvent> Events { get; private set; } = null!;

    /// <summary>What waits for the visitor; for the coordinator also what failed.</summary>
    public IReadOnlyList<UploadSummary> Troubled { get; private set; } = [];

    /// <summary>What the districts have before them to settle.</summary>
    public IReadOnlyList<UploadSummary> WithDistricts { get; private set; } = [];

    /// <summary>Explanations that the coordinator has not released.</summary>
    public IReadOnlyList<WaitingNote> Unreleased { get; private set; } = [];

    /// <summary>Explanations of a reporter's that the coordinator declined.</summary>
    public IReadOnlyList<WaitingNote> Declined { get; private set; } = [];

    /// <summary>A reporter's own district.</summary>
    public DueMonths? Due { get; private set; }

    public IReadOnlyDictionary<string, string> Districts { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Sheet = Math.Clamp(Sheet, 1, 10_000);
        District = District is { Length: > 0 } ? District : null;
        Status = UploadWords.Statuses.Contains(Status) ? Status : null;
        Kind = Kind is { } kind && Enum.IsDefined(kind) ? kind : null;
        Districts = (await organisation.ReadAsync(cancel)).Districts.OrderBy(d => d.Sort).ToDictionary(d => d.Code, d => words.Of(d.Name));
        var mine = IsCoordinator ? new UploadFilter() : new UploadFilter(User.AccountId(), User.Mandate());
        var found = await uploads.ListAsync(mine with { District = District, Status = Status, Kind = Kind }, (Sheet - 1) * PageLength, PageLength + 1, cancel);
        (Uploads, HasMore) = ([.. found.Take(PageLength)], found.Count > PageLength);
        Events = await log.ReadAsync([.. Uploads.Select(u => u.Id)], cancel);
        var waiting = await uploads.ListAsync(mine with { Troubled = true }, 0, TroubledShown, cancel);
        (Troubled, WithDistricts) = ([.. waiting.Where(IsMine)], IsCoordinator ? [.. waiting.Where(u => !IsMine(u))] : []);
        if (IsCoordinator) Unreleased = await notes.UnreleasedAsync(cancel);
        else Declined = await notes.DeclinedAsync(User.AccountId(), User.Mandate(), cancel);
        if (User.DistrictCode() is { } own) Due = await DueMonths.ReadAsync(completeness, own, Stockholm.Today(clock), cancel);
    }

    /// <summary>Whether the visitor is the one to settle it.</summary>
    private bool IsMine(UploadSummary upload) => IsCoordinator
        ? upload.Status == UploadStatus.Failed || upload.Holds is [] or [Hold.Coordinator] || upload.UploaderId == User.AccountId() || upload.WaitsSince < clock.GetUtcNow() - Patience
        : upload.Status == UploadStatus.AwaitingApproval && upload.Holds is not [Hold.Coordinator];
}
