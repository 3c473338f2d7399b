using System.Text.Json.Serialization;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.StatusReports.Content;

/// <summary>
/// A status report frozen as it will be printed and mailed: all its text, charts, names and recipients.
/// Nothing is looked up after it is stored, so the same model always gives the same PDF.
/// </summary>
public sealed record StatusReportModel
{
    /// <summary>Version of this shape, for models stored by older versions of the software.</summary>
    public int Format { get; init; } = 1;

    /// <summary>Steering group code, e.g. <c>political</c>.</summary>
    public required string Group { get; init; }

    /// <summary>The month it is about.</summary>
    public required Month Period { get; init; }

    public required Language Language { get; init; }

    /// <summary>The publication in force when the report was frozen; 0 before the first one.</summary>
    public required int Publication { get; init; }

    /// <summary>The moment all figures are as known at, in UTC; also the creation time of the PDF.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>Where the site is reached, without a slash at the end: what links to figures begin with.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Site { get; init; }

    /// <summary>Says that all is invented; <c>null</c> where figures are real.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DemonstrationMark? Demonstration { get; init; }

    public required ReportHead Head { get; init; }

    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>The sentences that stand in place of what could not be made; <c>null</c> where nothing lacks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Blocked { get; init; }

    public required ReportWords Words { get; init; }

    /// <summary>One for each language a recipient reads.</summary>
    public required IReadOnlyList<CoverNote> CoverNotes { get; init; }

    public required IReadOnlyList<ReportRecipient> Recipients { get; init; }
}

/// <param name="Line">At the head of every page.</param>
/// <param name="Sentence">Under the title.</param>
public sealed record DemonstrationMark(string Line, string Sentence)
{
    public static DemonstrationMark In(Language language) => new(Figures.Demonstration.Mark.In(language), Figures.Demonstration.Invented.In(language));
}

/// <summary>What stands above the first section.</summary>
/// <param name="Facts">Period, diary number, coordinator and the like, in reading order.</param>
/// <param name="DataStatus">One row a district, one column a kind of report.</param>
/// <param name="DataStatusSummary">The same in one sentence.</param>
public sealed record ReportHead(
    string Collaboration, string Title, string Group, string Period, IReadOnlyList<LabelledText> Facts,
    TableBlock DataStatus, string DataStatusSummary, IReadOnlyList<SymbolNote> Symbols);

public sealed record LabelledText(string Label, string Text)
{
    /// <summary>A sentence, which takes a line of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Wide { get; init; }
}

/// <param name="Symbol">As printed in a cell, e.g. <c>..</c> or <c>ej inlämnad</c>.</param>
public sealed record SymbolNote(string Symbol, string Meaning);

/// <param name="Number">Printed number, or <c>null</c> for an appendix.</param>
/// <param name="StartsPage">Whether it begins on a new page.</param>
public sealed record ReportSection(string? Number, string Title, IReadOnlyList<Block> Blocks, bool StartsPage = false);

/// <summary>The typesetter's own words, in the language of the report.</summary>
/// <param name="Running">Left in the head of the pages after the first; <paramref name="RunningAside"/> stands to the right.</param>
/// <param name="Page">Page number, with <c>{0}</c> for the page and <c>{1}</c> for the count.</param>
public sealed record ReportWords(
    string Page, string DataStatus, string Symbols, string Chart, string Table, string Running, string RunningAside, string Source, string Verification)
{
    /// <summary>What stands before the verification code; <c>null</c> in reports of before there was one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Code { get; init; }
}

/// <summary>The first screen of the mail: five sentences at most.</summary>
/// <param name="Decision">The decision asked for.</param>
public sealed record CoverNote(Language Language, string Subject, string What, string DataStatus, string Finding, string Decision);

public sealed record ReportRecipient(string Name, string Email, Language Language);
