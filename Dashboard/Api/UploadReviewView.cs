using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Review;

namespace SmvInsights.Dashboard.Api;

/// <summary>What publishing an upload changes, as it stood when it was last compared.</summary>
/// <param name="Parts">One for each district and month of the file; the counts are exact.</param>
/// <param name="Changes">Cells that change in months reported before, at most the first 2,000.</param>
/// <param name="Effects">Published figures that change.</param>
public sealed record DifferenceView(
    IReadOnlyList<DifferenceView.PartView> Parts, IReadOnlyList<DifferenceView.ChangeView> Changes, IReadOnlyList<DifferenceView.EffectView> Effects)
{
    /// <param name="Replaces">The current submission, or <c>null</c> for a month not reported before.</param>
    /// <param name="Version">The current version.</param>
    public sealed record PartView(
        string District, string Period, int? Replaces, int? Version, int Added, int Changed, int Removed, int Unchanged);

    /// <param name="Line">In the file; <c>null</c> for a row that it no longer has.</param>
    /// <param name="Key">What the row is about, by Swedish column names.</param>
    /// <param name="Old">As a template would hold it; <c>null</c> where there was nothing.</param>
    public sealed record ChangeView(
        string District, string Period, ChangeKind Kind, int? Line, IReadOnlyDictionary<string, string> Key, string Column, string? Old, string? New);

    /// <param name="Figure">An indicator's code, a budget sum such as <c>utfall kostnad</c>, or a state of milestones.</param>
    /// <param name="Old">Least and most it can be; <c>null</c> where nothing is published. Money in hundredths of a krona.</param>
    public sealed record EffectView(string District, string Period, string Figure, Extent? Old, Extent? New);

    internal static DifferenceView Of(UploadDifference difference) => new(
        [.. difference.Parts.Select(p => new PartView(p.District, p.Month.ToString(), p.Replaces, p.Version, p.Added, p.Changed, p.Removed, p.Unchanged))],
        [.. difference.Changes.Select(c => new ChangeView(c.District, c.Month.ToString(), c.Kind, c.Line, c.Key, c.Column, c.Old, c.New))],
        [.. difference.Effects.Select(e => new EffectView(e.District, e.Month.ToString(), e.Figure, e.Old, e.New))]);
}

/// <summary>How far the import has come.</summary>
/// <param name="Step"><c>reading</c>, <c>comparing</c> or <c>writing</c>; <c>null</c> before it begins.</param>
/// <param name="Bytes">Read of <paramref name="TotalBytes"/>.</param>
public sealed record ProgressView(string? Step, long Bytes, long TotalBytes, int Rows)
{
    internal static ProgressView? Of(UploadSummary upload) => upload.Status is UploadStatus.Received or UploadStatus.Reading
        ? new(upload.Step, Math.Min(upload.BytesDone, upload.ByteCount), upload.ByteCount, upload.RowsDone)
        : null;
}
