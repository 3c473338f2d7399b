using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>Rows of a file with what was found in each beside it.</summary>
/// <param name="Upload">The file's.</param>
/// <param name="Label">Names the table.</param>
public sealed record RowSet(Guid Upload, string Label, ReportKind Kind, FilePreview? Preview, IReadOnlyList<Finding> Findings)
{
    private const int Wide = 10;

    /// <summary>Of the file as a whole, of its header, or of a line that is no row.</summary>
    public IReadOnlyList<Finding> Elsewhere { get; } = [.. Findings.Where(f => Preview is null || !Preview.ByLine.ContainsKey(f.Line))];

    /// <summary>The rows that findings are about, in the order of the file.</summary>
    public IReadOnlyList<PreviewRow> Rows { get; init; } =
        Preview is null ? [] : [.. Findings.Select(f => f.Line).Distinct().Where(Preview.ByLine.ContainsKey).Order().Select(l => Preview.ByLine[l])];

    /// <summary>The columns that are shown, from 0: of a wide file not those that are blank in all these rows.</summary>
    public IReadOnlyList<int> Columns => Preview is null ? [] : [.. Enumerable.Range(0, Preview.Columns.Count)
        .Where(at => Preview.Columns.Count <= Wide || Rows.Any(r => r.Cells[at].Text.Length > 0 || Of(r, Preview.Columns[at]) is not null))];

    /// <summary>Whether each row can be led to, as <c>#rad-12</c>.</summary>
    public bool HasAnchors { get; init; }

    /// <summary>Whether the row's own text in the file stands beneath it.</summary>
    public bool ShowsSource { get; init; }

    /// <summary>Address of the file's page, for a link from each row to its line in it.</summary>
    public string? FilePage { get; init; }

    public ILookup<int, Finding> ByLine { get; } = Findings.ToLookup(f => f.Line);

    /// <summary>Findings told of earlier on the page: what to do about them is not said again.</summary>
    public IReadOnlyCollection<Finding> ToldBefore { get; init; } = [];

    /// <summary>Whether this is the first in sight of which this is to be done.</summary>
    public bool SaysRemedy(Finding finding) => !ToldBefore.Any(f => IsAlike(f, finding)) && ReferenceEquals(InSight.First(f => IsAlike(f, finding)), finding);

    /// <returns>The gravest thing said of the cell; <c>null</c> when nothing was.</returns>
    public Severity? Of(PreviewRow row, PreviewColumn column) =>
        ByLine[row.Line].Where(f => f.Column == column.Position).Select(f => (Severity?)f.Severity).Max();

    /// <summary>As they stand one below the other.</summary>
    private IEnumerable<Finding> InSight => Elsewhere.Concat(Rows.SelectMany(r => ByLine[r.Line]));

    private static bool IsAlike(Finding one, Finding other) => one.Rule == other.Rule && one.Remedy == other.Remedy;
}

/// <summary>A finding in a list.</summary>
/// <param name="IsElsewhere">Whether it stands apart from its row, and so says where it is.</param>
/// <param name="SaysRemedy">Whether it says what to do; where several are alike the first alone does.</param>
public sealed record FoundHere(Finding Finding, bool IsElsewhere, bool SaysRemedy);
