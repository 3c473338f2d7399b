using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Templates;

/// <summary>A report to fill in: what is known of the month's rows, by the contract's columns.</summary>
/// <param name="Month">The next one due.</param>
/// <param name="Rows">Each cell a text, a <see cref="Time.Month"/>, a <see cref="RoughDate"/>, an amount in kronor, or <c>null</c> to be filled in.</param>
/// <param name="IsFirst">Whether nothing was reported before, so that the rows are a suggestion.</param>
public sealed record Template(
    ReportContract Contract, District District, Month Month, IReadOnlyList<object?[]> Rows, bool IsFirst, IReadOnlyDictionary<int, CodeList> Choices)
{
    /// <summary>Without its ending: <c>verksamhet_PA_2026-11</c>.</summary>
    public string FileName => $"{Contract.Name.Sv}_{(District.IsCounty ? "LAN" : District.Code)}_{Month}";
}

/// <summary>The words that a column takes.</summary>
/// <param name="Choices">The word to write, and what it means where it does not say so itself.</param>
public sealed record CodeList(Wording.Phrase Title, IReadOnlyList<(string Word, Wording.Phrase Meaning)> Choices);
