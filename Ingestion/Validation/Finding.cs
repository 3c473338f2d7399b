using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Validation;

public enum Severity : short
{
    /// <summary>Said for information: "Summaraden stämmer".</summary>
    Note = 1,

    /// <summary>Odd, but never stops a file.</summary>
    Warning = 2,

    /// <summary>Stops the whole file.</summary>
    Error = 3,
}

/// <summary>Something found in a file, at the place the uploader sees in Excel.</summary>
/// <param name="Line">Line in the uploader's own file, from 1; 0 where it concerns the whole file.</param>
/// <param name="Column">Column from 1; 0 where it concerns the whole line.</param>
/// <param name="ColumnName">The header as it stands in the file, if any.</param>
/// <param name="Value">The cell as it stands in the file; empty for personal numbers.</param>
/// <param name="Rule">Code of the rule, e.g. <c>A017</c>.</param>
public sealed record Finding(
    int Line, int Column, string ColumnName, string Value, string Rule, Severity Severity, Phrase Message, Phrase Remedy);
