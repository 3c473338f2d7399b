using System.Text.Json.Serialization;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.StatusReports.Content;

/// <summary>A piece of a section, top to bottom in reading order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(HeadingBlock), "heading")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(NoteBlock), "note")]
[JsonDerivedType(typeof(BulletsBlock), "bullets")]
[JsonDerivedType(typeof(OwnWordsBlock), "ownWords")]
[JsonDerivedType(typeof(KeyFiguresBlock), "keyFigures")]
[JsonDerivedType(typeof(ChartBlock), "chart")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(ProposalBlock), "proposal")]
[JsonDerivedType(typeof(SignaturesBlock), "signatures")]
public abstract record Block;

/// <summary>A heading below the section's own.</summary>
public sealed record HeadingBlock(string Text) : Block;

public sealed record ParagraphBlock(string Text) : Block;

/// <summary>What a reader must know about the figures nearby: something is missing, preliminary or not published.</summary>
public sealed record NoteBlock(string Text) : Block;

public sealed record BulletsBlock(string? Lead, IReadOnlyList<string> Items) : Block;

/// <summary>What a person has written, apart from what is computed.</summary>
/// <param name="By">What it is and who wrote it, when; printed above it.</param>
public sealed record OwnWordsBlock(string By, IReadOnlyList<WordsPart> Parts) : Block;

/// <param name="Texts">One for a paragraph, else one for each point.</param>
public sealed record WordsPart(WordsKind Kind, IReadOnlyList<IReadOnlyList<TextRun>> Texts);

public enum WordsKind
{
    Paragraph,
    Points,
    Numbers,
}

public sealed record TextRun(string Text, bool Strong = false, bool Emphasis = false);

public sealed record KeyFiguresBlock(IReadOnlyList<KeyFigure> Figures) : Block;

/// <param name="Value">As printed: <c>380 000 kr</c>, <c>..</c>, <c>ej inlämnad</c>.</param>
/// <param name="Note">What the value rests on or compares with.</param>
public sealed record KeyFigure(string Label, string Value, string Note)
{
    /// <summary>Page that traces the value, from the site's root; <c>null</c> in reports of before there was one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Trace { get; init; }

    /// <summary>Printed beside it, <c>S1</c>: what is followed on paper.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reference { get; init; }
}

/// <param name="Title">The finding.</param>
/// <param name="Subtitle">Measure, unit and period.</param>
/// <param name="Svg">A whole SVG document; its texts are set in Source Sans 3.</param>
/// <param name="Alt">What a reader who cannot see the chart needs to know; never empty.</param>
public sealed record ChartBlock(string Title, string Subtitle, string Svg, string Alt) : Block
{
    /// <summary>The same drawn for a phone; <c>null</c> in reports of before there was one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NarrowSvg { get; init; }

    /// <summary>A drawing of it with ids of its own, for a page with several.</summary>
    public static string WithIds(string svg, string prefix) => svg.Replace("\"chart-desc\"", $"\"{prefix}-desc\"", StringComparison.Ordinal);
}

public sealed record TableBlock(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : Block;

public sealed record TableColumn(string Text, ColumnKind Kind);

public enum ColumnKind
{
    /// <summary>The row's own name; takes the free width.</summary>
    Name,

    /// <summary>Running text; takes the free width, more than a name.</summary>
    Text,

    /// <summary>A word, code or date; as wide as it needs.</summary>
    Short,

    /// <summary>Set to the right with tabular figures.</summary>
    Number,
}

/// <param name="Strong">A sum or another row that stands out.</param>
public sealed record TableRow(IReadOnlyList<string> Cells, bool Strong = false)
{
    /// <summary>Pages that trace the cells, from the site's root, as the cells stand; <c>null</c> for a cell without one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string?>? Traces { get; init; }

    /// <summary>The same row, each cell with what traces it.</summary>
    public TableRow TracedBy(params IReadOnlyList<FigureAddress?> traces) => this with { Traces = [.. traces.Select(t => t?.Page)] };
}

/// <summary>A proposal, never a decision: people record that afterwards.</summary>
/// <param name="Decision">One decision a line.</param>
/// <param name="Reservation">What the reader must know before deciding, e.g. that districts are missing.</param>
public sealed record ProposalBlock(string Lead, string Decision, string? Reservation) : Block
{
    /// <summary>Who wrote the decision, where it is not the standing one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }
}

/// <param name="Lead">Says what the signatures are for.</param>
public sealed record SignaturesBlock(string Lead, IReadOnlyList<SignatureField> Fields) : Block;

/// <param name="Name">Printed name, or empty where nobody holds the role.</param>
public sealed record SignatureField(string Role, string Name);
