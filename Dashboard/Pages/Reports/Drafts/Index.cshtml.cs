using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Jobs;
using SmvInsights.Dashboard.Pages.Organisation;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Drafts;
using SmvInsights.Reports.StatusReports.Holding;
using SmvInsights.Reports.StatusReports.Run;
using SmvInsights.Reports.StatusReports.Typesetting;

namespace SmvInsights.Dashboard.Pages.Reports.Drafts;

/// <summary>A report while it is written: the coordinator's words beside the pages as they would be now.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class IndexModel(DraftReader drafts, DraftEntry entry, DraftReview review, DraftCheck checks, StatusReportPreview preview, ITypesetter typesetter,
    HeldRuns held, HoldEntry holding, MonthlyPlans plans, Wording words) : OrderPage(words)
{
    private bool _writes;

    public sealed record Answers
    {
        public string? Points { get; set; }

        public string? Risks { get; set; }

        public string? Questions { get; set; }

        public string? Proposal { get; set; }

        public int Revision { get; set; }

        /// <summary>To those who write; a form of its own.</summary>
        public string? Comment { get; set; }

        /// <summary>Why the report is held; a form of its own.</summary>
        public string? Reason { get; set; }
    }

    [FromRoute]
    public string Group { get; set; } = "";

    /// <summary>As <c>2026-10</c>.</summary>
    [FromRoute]
    public string Month { get; set; } = "";

    /// <summary>Of the report: <c>sv</c> (default) or <c>en</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public DraftKey Key { get; private set; } = null!;

    public Draft? Draft { get; private set; }

    /// <summary>What it is about, in the visitor's language: a month, or before a meeting several.</summary>
    public string Months { get; private set; } = "";

    public MonthlyPlan Plan { get; private set; } = null!;

    /// <summary>What blocks first, then what warns.</summary>
    public IReadOnlyList<DraftRemark> Remarks { get; private set; } = [];

    public IReadOnlyList<DraftComment> Comments { get; private set; } = [];

    /// <summary>When the schedule freezes and sends it; <c>null</c> when it does not, or has.</summary>
    public DateTimeOffset? RunsAt { get; private set; }

    /// <summary>That the schedule does not make it; <c>null</c> when it is not held.</summary>
    public HeldRun? Held { get; private set; }

    /// <summary>Whether the visitor may approve it: somebody else has written it, or nobody.</summary>
    public bool MayApprove => Draft is null or { Approved: null } && (Draft is null or { IsBlank: true } || Draft.WrittenBy != User.DisplayName());

    public string Here => $"/rapporter/utkast/{Group}/{Month}?language={Key.Tag}";

    public string Pdf => $"/rapporter/utkast/{Group}/{Month}?handler=Pdf&language={Key.Tag}&revision={Draft?.Revision ?? 0}";

    public override string Back => Here;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        _writes = true;
        return MakeAsync(by => entry.WriteAsync(Key, Order, by, cancel), cancel);
    }

    public Task<IActionResult> OnPostCommentAsync(CancellationToken cancel) => MakeAsync(by => review.CommentAsync(Key, Form.Comment, by, cancel), cancel);

    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancel) => MakeAsync(by => review.ApproveAsync(Key, Form.Revision, by, cancel), cancel);

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancel) => ReadKey() ? await PagesAsync(null, cancel) : NotFound();

    /// <summary>The pages with what stands in the form, which is not saved.</summary>
    public async Task<IActionResult> OnPostPdfAsync(CancellationToken cancel) => ReadKey() ? await PagesAsync(entry.Unsaved(Order, User.DisplayName()), cancel) : NotFound();

    public Task<IActionResult> OnPostHoldAsync(CancellationToken cancel) => MakeAsync(by => holding.HoldAsync(Group, Key.Period, Form.Reason, by, cancel), cancel);

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel) => MakeAsync(by => held.ReleaseAsync(Group, Key.Period, by, cancel), cancel);

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!ReadKey() || await preview.ReadAsync(Key, null, cancel) is not { } shown) return false;
        Draft = shown.Read.Draft;
        Comments = await drafts.CommentsAsync(Key, cancel);
        Remarks = await checks.ReadAsync(shown.Read with { Language = Words.Language }, shown.Says, cancel);
        Plan = (await plans.ReadAsync(cancel)).First(p => p.Code == Group);
        Months = (shown.Read with { Language = Words.Language }).Months;
        RunsAt = Plan.Next.Cast<DateTimeOffset?>().FirstOrDefault(run => RunTimes.PeriodOf(run!.Value) == Key.Period);
        Held = (await held.ReadAsync(cancel)).FirstOrDefault(h => h.Hold.Group == Group && h.Hold.Period == Key.Period);
        if (!_writes && Draft is { } draft)
            Form = new() { Points = draft.Points, Risks = draft.Risks, Questions = draft.Questions, Proposal = draft.Proposal, Revision = draft.Revision, Comment = Form.Comment, Reason = Form.Reason };
        return true;
    }

    private async Task<IActionResult> MakeAsync(Func<string, Task<Outcome>> order, CancellationToken cancel) => ReadKey() ? await OrderAsync(order, cancel) : NotFound();

    private DraftEntry.Order Order => new(Form.Points, Form.Risks, Form.Questions, Form.Proposal, Form.Revision);

    private bool ReadKey()
    {
        if (!Ingestion.Time.Month.TryParse(Month, out var period)) return false;
        Key = new DraftKey(Group, period, Language == "en" ? Ingestion.Wording.Language.English : Ingestion.Wording.Language.Swedish);
        return true;
    }

    private async Task<IActionResult> PagesAsync(Draft? unsaved, CancellationToken cancel)
    {
        if (await preview.ReadAsync(Key, unsaved, cancel) is not { } shown) return NotFound();
        HttpContext.Items[SecurityHeaders.FramedHere] = true;
        return File((await typesetter.TypesetAsync(StatusReportJson.Write(shown.Says), cancel)).Pdf, "application/pdf");
    }
}
