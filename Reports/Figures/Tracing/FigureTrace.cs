using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Figures.Tracing;

public enum TracedUnit
{
    Count,

    /// <summary>Hundredths of a krona.</summary>
    Money,

    /// <summary>No number: a milestone's state and dates.</summary>
    Statement,
}

/// <summary>One figure with all that it rests on, as far as the viewer may know.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="About">Filters and the unit, in words.</param>
/// <param name="Place">The district, or the county; <c>null</c> for all districts and the county together.</param>
/// <param name="Month">Its last month.</param>
/// <param name="Cell">The figure as this viewer sees it everywhere.</param>
/// <param name="Now">The same as known now, where the address names a moment.</param>
/// <param name="Statement">In place of a number; else <c>null</c>.</param>
/// <param name="Formula">How it is made, sentence by sentence.</param>
/// <param name="Parts">By month, then district.</param>
/// <param name="Notes">The districts' released words on it.</param>
public sealed record FigureTrace(
    FigureAddress Address, DateTimeOffset AsKnownAt, ReportKind Kind, Phrase Name, Phrase About, District? Place, Phrase Period, Month Month, TracedUnit Unit, Cell Cell, Cell? Now,
    Phrase? Statement, IReadOnlyList<Phrase> Formula, IReadOnlyList<TracePart> Parts, IReadOnlyList<PublicNote> Notes);

/// <summary>What a district's report on one month brings.</summary>
/// <param name="Cell">As the viewer sees it; <c>null</c> where the figure is no sum of parts.</param>
/// <param name="IsRaw">Whether the viewer sees its rows.</param>
/// <param name="Submissions">Those in force, one for each scope.</param>
/// <param name="Retracted">When the last one was taken back, where none is in force.</param>
/// <param name="Address">The part as a figure of its own; <c>null</c> where it is the whole.</param>
public sealed record TracePart(
    District District, Month Month, Cell? Cell, bool IsRaw, IReadOnlyList<TracedSubmission> Submissions, DateTimeOffset? Retracted, FigureAddress? Address);

/// <summary>One submission as everybody may know of it.</summary>
/// <param name="Publication">The publication that it came with.</param>
/// <param name="Replaced">The version that it replaced.</param>
/// <param name="Warnings">In its whole file; errors there are none, or it would not be published. <c>null</c> for whom the file is not: how often a rule about small counts struck tells of them.</param>
/// <param name="Notes">As <paramref name="Warnings"/>.</param>
/// <param name="Raw">What only the district's own people and the coordinator see.</param>
public sealed record TracedSubmission(
    int Id, Guid Upload, string District, Month Month, string Scope, int Version, int Publication, DateTimeOffset KnownFrom, ReplacedVersion? Replaced,
    int? Warnings, int? Notes, RawSubmission? Raw);

public sealed record ReplacedVersion(int Version, int Publication, DateTimeOffset KnownFrom);

/// <param name="Counted">What its rows give the figure.</param>
/// <param name="Before">What those of the replaced version gave.</param>
/// <param name="Original">The rows in the file, by line; <c>null</c> when the file is not kept any more.</param>
/// <param name="Findings">What was found in these rows, and could be published all the same.</param>
/// <param name="Explanations">The sender's words on those.</param>
public sealed record RawSubmission(
    TracedFile File, string Uploader, string Via, string? Reason, CountedRows Counted, CountedRows? Before, FilePreview? Original,
    IReadOnlyList<Finding> Findings, IReadOnlyList<Explanation> Explanations);

/// <summary>The file, and whom it is open to.</summary>
/// <param name="District">Code it was sent for, or <c>null</c> from one who speaks for any.</param>
public sealed record TracedFile(string? Name, Guid? UploaderId, string? District, string Scope);

/// <summary>The rows of a submission that a figure counts.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Low">Least they can sum to, in the unit of the figure; <paramref name="High"/> the most.</param>
/// <param name="First">The first of them, in the order of the file.</param>
public sealed record CountedRows(int Count, long Low, long High, IReadOnlyList<CountedRow> First)
{
    public static readonly CountedRows None = new(0, 0, 0, []);
}

/// <param name="Line">Line in the file as sent, from 1.</param>
public sealed record CountedRow(int Line, long Low, long High);
