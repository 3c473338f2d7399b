using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>The sheet of a workbook that holds its report, and what there is to say of the choice. Hidden sheets are never read.</summary>
internal sealed record ReportSheet(SheetText Sheet, IReadOnlyList<Finding> Findings)
{
    private const int MostNamed = 20;

    private sealed record Candidate(SheetText Sheet, Layout Layout, bool HasRows);

    /// <returns><c>null</c> where no sheet that shows holds anything.</returns>
    public static ReportSheet? Choose(IReadOnlyList<SheetText> sheets)
    {
        var filled = sheets.Where(s => !CellText.Trim(s.Text.Span).IsEmpty).ToList();
        var candidates = filled.Where(s => !s.IsHidden).Select(Judge).OfType<Candidate>().ToList();
        // a template beside the report has headings but no rows
        var reports = candidates.Where(c => c.HasRows).DefaultIfEmpty(candidates.FirstOrDefault()).OfType<Candidate>().ToList();
        if ((reports.FirstOrDefault()?.Sheet ?? filled.FirstOrDefault(s => !s.IsHidden)) is not { } sheet) return null;
        if (reports.Count > 1)
            return new(sheet, [WorkbookRules.SeveralReports.At(Place.WholeFile, "", string.Join(", ", reports.Select(r => $"”{r.Sheet.Name}”")))]);
        return new(sheet, [.. OtherSheets(sheet, filled), .. reports.Count == 1 ? FaultsOf(reports[0]) : []]);
    }

    private static Candidate? Judge(SheetText sheet)
    {
        if (HeaderSearch.Find(sheet.Text, new FindingList()) is not { } layout) return null;
        using var rows = Csv.Open(sheet.Text, layout.Delimiter);
        var cursor = new RowCursor(rows, layout, new FindingList());
        while (cursor.Read())
            if (cursor.Line > layout.HeaderLine && !cursor.IsBlank) return new(sheet, layout, true);
        return new(sheet, layout, false);
    }

    private static IEnumerable<Finding> OtherSheets(SheetText sheet, List<SheetText> filled)
    {
        var others = filled.Where(s => s != sheet).Select(s => s.IsHidden ? $"”{s.Name}” (dolt)" : $"”{s.Name}”").ToList();
        if (others.Count > 0) yield return WorkbookRules.OtherSheets.At(Place.WholeFile, "", sheet.Name, string.Join(", ", others.Take(MostNamed)));
    }

    /// <summary>What stands above the table may be merged or hidden as it likes.</summary>
    private static IEnumerable<Finding> FaultsOf(Candidate report)
    {
        var (sheet, header) = (report.Sheet, report.Layout.HeaderLine);
        if (report.Layout.Delimiter != '\t') yield return WorkbookRules.OneColumn.At(Place.OfLine(header), "");
        foreach (var range in sheet.Merged.Where(m => m.ToRow + 1 >= header))
            yield return WorkbookRules.MergedCells.At(new(Math.Max(header, range.FromRow + 1), range.FromColumn + 1, ""), "", CellAddress.RangeOf(range));
        var rows = sheet.HiddenRows.Where(r => r >= header).ToList();
        if (rows.Count > 0) yield return WorkbookRules.HiddenRows.At(Place.OfLine(rows[0]), "", Ranges.Of(rows, r => $"{r}"));
        if (sheet.HiddenColumns.Count > 0) yield return WorkbookRules.HiddenColumns.At(Place.OfLine(header), "", Ranges.Of(sheet.HiddenColumns, CellAddress.LetterOf));
        foreach (var cell in sheet.Unvalued)
            yield return WorkbookRules.FormulaWithoutValue.At(new(cell.Row, cell.Column, ""), "", cell.ToString());
    }
}

/// <summary>Numbers in a row told as spans: <c>5–9, 12</c>.</summary>
internal static class Ranges
{
    private const int MostTold = 10;

    public static string Of(IReadOnlyList<int> ascending, Func<int, string> name)
    {
        var spans = new List<(int From, int To)>();
        foreach (var number in ascending)
            if (spans.Count > 0 && spans[^1].To == number - 1) spans[^1] = (spans[^1].From, number);
            else spans.Add((number, number));
        var told = string.Join(", ", spans.Take(MostTold).Select(s => s.From == s.To ? name(s.From) : $"{name(s.From)}–{name(s.To)}"));
        return spans.Count > MostTold ? told + " …" : told;
    }
}
