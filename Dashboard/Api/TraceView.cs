using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Dashboard.Api;

/// <summary>A trace as the API gives it. Amounts are in hundredths of a krona.</summary>
/// <param name="Page">Where people see the same.</param>
/// <param name="Statement">A milestone's, which has no number.</param>
/// <param name="Formula">In the language of the request.</param>
internal sealed record TraceView(
    string Page, DateTimeOffset AsKnownAt, ReportKind Kind, string Name, string? District, TracedUnit Unit, CellStatus Status, long? Value, long? Low, long? High,
    string? Statement, IReadOnlyList<string> Formula, IReadOnlyList<TraceView.PartView> Parts, IReadOnlyList<string> Notes)
{
    /// <param name="Trace">The part as a figure of its own.</param>
    internal sealed record PartView(
        string District, string Period, CellStatus? Status, long? Value, long? Low, long? High, DateTimeOffset? RetractedAt, string? Trace,
        IReadOnlyList<SubmissionView> Submissions);

    /// <param name="Raw"><c>null</c> unless the key sees raw values of the district.</param>
    internal sealed record SubmissionView(
        string Scope, int Version, int Publication, DateTimeOffset KnownFrom, int? ReplacedVersion, int? Warnings, int? Notes, RawView? Raw);

    /// <param name="RowCount">Rows that the figure counts; the first of them are listed.</param>
    internal sealed record RawView(
        Guid Upload, string? FileName, string Uploader, string? Reason, int RowCount, long Low, long High, long? LowBefore, long? HighBefore, IReadOnlyList<RowView> Rows,
        IReadOnlyList<FindingView> Findings);

    /// <param name="Text">The line as it stands in the file; <c>null</c> where the file is a workbook or no longer kept.</param>
    internal sealed record RowView(int Line, long Low, long High, string? Text, IReadOnlyDictionary<string, string>? Cells);

    internal sealed record FindingView(int Line, string Rule, string Severity, string Message);

    public static TraceView Of(FigureTrace t, Language language) => new(
        t.Address.Page, t.AsKnownAt, t.Kind, t.Name.In(language), t.Place?.Code, t.Unit, t.Cell.Status, t.Cell.Value, t.Cell.Low, t.Cell.High, t.Statement?.In(language),
        [.. t.Formula.Select(s => s.In(language))], [.. t.Parts.Select(p => Of(p, language))], [.. t.Notes.Select(n => n.Text)]);

    private static PartView Of(TracePart p, Language language) => new(
        p.District.Code, p.Month.ToString(), p.Cell?.Status, p.Cell?.Value, p.Cell?.Low, p.Cell?.High, p.Retracted,
        p.Address is { } address ? TraceEndpoints.Link(address) : null, [.. p.Submissions.Select(s => Of(s, language))]);

    private static SubmissionView Of(TracedSubmission s, Language language) => new(
        s.Scope, s.Version, s.Publication, s.KnownFrom, s.Replaced?.Version, s.Warnings, s.Notes, s.Raw is { } raw ? Of(s.Upload, raw, language) : null);

    private static RawView Of(Guid upload, RawSubmission raw, Language language) => new(
        upload, raw.File.Name, raw.Uploader, raw.Reason, raw.Counted.Count, raw.Counted.Low, raw.Counted.High, raw.Before?.Low, raw.Before?.High,
        [.. raw.Counted.First.Select(r => Of(r, raw))],
        [.. raw.Findings.Select(f => new FindingView(f.Line, f.Rule, f.Severity.ToString().ToLowerInvariant(), f.Message.In(language)))]);

    private static RowView Of(CountedRow row, RawSubmission raw)
    {
        var original = raw.Original?.ByLine.GetValueOrDefault(row.Line);
        var cells = original is null ? null : raw.Original!.Columns.Where(c => c.IsRead).DistinctBy(c => c.Heading).ToDictionary(c => c.Heading, c => original.Cells[c.Position - 1].Text);
        return new(row.Line, row.Low, row.High, original?.Source, cells);
    }
}
