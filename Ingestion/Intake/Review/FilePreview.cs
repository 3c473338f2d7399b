using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>Rows of a file beside what they were understood as.</summary>
/// <param name="Columns">As they stand in the file.</param>
/// <param name="Rows">In the order of the file.</param>
/// <param name="HasMore">Whether rows follow the last one.</param>
/// <param name="ByLine">The rows that were asked for by their line.</param>
public sealed record FilePreview(
    ReportKind Kind, IReadOnlyList<PreviewColumn> Columns, IReadOnlyList<PreviewRow> Rows, bool HasMore, IReadOnlyDictionary<int, PreviewRow> ByLine);

/// <param name="Position">Column in the file, from 1, as findings count it.</param>
/// <param name="Heading">As it stands in the file.</param>
/// <param name="Meaning">What the report calls it; <c>null</c> for a column that is passed over.</param>
/// <param name="IsNumber">Counts and amounts.</param>
/// <param name="IsComment">Free text, for the readers of raw values.</param>
public sealed record PreviewColumn(int Position, string Heading, Phrase? Meaning, bool IsNumber, bool IsComment)
{
    public bool IsRead => Meaning is not null;
}

/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Cells">One for each column.</param>
public sealed record PreviewRow(int Line, IReadOnlyList<PreviewCell> Cells)
{
    /// <summary>The row's own text in the file, its line break left out; <c>null</c> in a workbook, which has none.</summary>
    public string? Source { get; init; }
}

/// <param name="Text">As it stands in the file.</param>
/// <param name="Meaning">What it was understood as; <c>null</c> for a blank cell, one that is not read and one that cannot be understood.</param>
public sealed record PreviewCell(string Text, Phrase? Meaning);
