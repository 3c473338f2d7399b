using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Api;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Dashboard.Pages.Uploads;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Dashboard.Pages.Trace;

/// <summary>One figure with all that it rests on, down to the line in the file for those who see raw.</summary>
public sealed class IndexModel(FigureTracer tracer, Wording words, TimeProvider clock) : PageModel
{
    public FigureTrace This { get; private set; } = null!;

    public TraceText Say { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (PastMoment.Read(Request.Query["asKnownAt"], clock.GetUtcNow(), out var moment) is PastMomentReading.Unreadable or PastMomentReading.Future) return NotFound();
        try
        {
            var address = FigureAddress.Read(name => Request.Query[name]) with { AsKnownAt = moment };
            This = await tracer.ReadAsync(address, User.Viewer(), cancel);
        }
        catch (ArgumentException)
        {
            return NotFound();
        }
        Say = new TraceText(This, words);
        return Page();
    }

    /// <summary>The page of figures that it most likely was seen on.</summary>
    public string Back
    {
        get
        {
            var part = This.Kind switch { ReportKind.Budget => "/budget", ReportKind.Milestones => "/milstolpar", _ => "" };
            var page = This.Place is not { IsCounty: false } district ? "/" : $"/lansdelar/{Uri.EscapeDataString(district.Code)}{part}";
            return QueryHelpers.AddQueryString(page, new Dictionary<string, string?> { ["month"] = This.Month.ToString(), ["asKnownAt"] = Request.Query["asKnownAt"] });
        }
    }

    /// <summary>The figure as it was before a submission came.</summary>
    public string Before(TracedSubmission submission) => (This.Address with { AsKnownAt = submission.KnownFrom.AddMicroseconds(-1) }).Page;

    /// <summary>Page of the file, where the visitor may open it.</summary>
    public string? FilePage(TracedSubmission submission) => submission.Raw is { } raw && User.MayFollow(raw.File) ? $"/inlamning/{submission.Upload}" : null;

    /// <summary>The rows of one submission, as the page of an upload shows rows.</summary>
    public RowSet Rows(TracedSubmission submission, RawSubmission raw)
    {
        var label = words.Of($"Rader från {Say.Sender(submission.District)}, {Say.Month(submission.Month)}", $"Rows from {Say.Sender(submission.District)}, {Say.Month(submission.Month)}");
        var rows = raw.Counted.First.Select(r => raw.Original?.ByLine.GetValueOrDefault(r.Line)).OfType<PreviewRow>().ToList();
        return new RowSet(submission.Upload, label, This.Kind, raw.Original, [.. raw.Findings.Where(f => f.Severity != Severity.Note)])
        {
            Rows = rows, ShowsSource = true, FilePage = FilePage(submission),
        };
    }
}
