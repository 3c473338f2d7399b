using DocumentFormat.OpenXml.Spreadsheet;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Ingestion.Workbooks;

namespace SmvInsights.Ingestion.Templates;

/// <summary>The sheet that the lists of a template take their words from: for each list the words, and beside them what they mean.</summary>
internal sealed class CodeSheet(Template template, Language language)
{
    private const double WordWidth = 19, MeaningWidth = 34, GapWidth = 3;
    private const int ColumnsOfList = 3;

    public string Name { get; } = new Phrase("Koder", "Codes").In(language);

    /// <summary>The contract's columns that have one.</summary>
    public IReadOnlyList<int> Lists { get; } = [.. template.Choices.Where(c => c.Value.Choices.Count > 0).Select(c => c.Key).Order()];

    /// <summary>Where the words of the column's list stand: <c>'Koder'!$A$2:$A$15</c>.</summary>
    public string RangeOf(int column)
    {
        var letter = CellAddress.LetterOf(Lists.Index().First(l => l.Item == column).Index * ColumnsOfList + 1);
        return $"'{Name}'!${letter}$2:${letter}${template.Choices[column].Choices.Count + 1}";
    }

    public Worksheet Make()
    {
        var lists = Lists.Select(l => template.Choices[l]).ToList();
        var cells = new SheetCells();
        cells.Add(lists.SelectMany(l => ((object?, CellStyle)[])[(l.Title.In(language), CellStyle.Heading), (null, CellStyle.Heading), (null, CellStyle.Plain)]), height: 22);
        for (var at = 0; at < lists.Select(l => l.Choices.Count).DefaultIfEmpty(0).Max(); at++) cells.Add(lists.SelectMany(l => CellsOf(l, at)));
        return new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            TemplateWorkbook.Widths(lists.SelectMany(_ => (double[])[WordWidth, MeaningWidth, GapWidth])),
            cells.Data);
    }

    private IEnumerable<(object?, CellStyle)> CellsOf(CodeList list, int at)
    {
        if (at >= list.Choices.Count) return [(null, CellStyle.Plain), (null, CellStyle.Plain), (null, CellStyle.Plain)];
        var (word, meaning) = list.Choices[at];
        return [(word, CellStyle.Text), (meaning.In(language), CellStyle.Text), (null, CellStyle.Plain)];
    }
}
