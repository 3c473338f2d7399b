using System.Text;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>A workbook as the text of its report, with what was found in choosing it and in searching all the rest for personal numbers.</summary>
internal static class WorkbookText
{
    private static readonly Phrase Hidden = new(" (dolt)", " (hidden)");

    public static FileText Of(ReadOnlyMemory<byte> content)
    {
        var workbook = ExcelWorkbook.Open(content);
        if (workbook.Fault is { } fault) return new(content, "", fault);
        var report = ReportSheet.Choose(workbook.Sheets);
        var inCells = workbook.Sheets.Where(s => s != report?.Sheet).SelectMany(PersonalNumbersIn).ToList();
        var anyInCells = inCells.Count > 0 || (report is not null && PersonalNumberSearch.In(report.Sheet.Text.Span) == Likeness.PersonalNumber);
        var inParts = workbook.PersonalNumbersIn.Where(p => !(p.HoldsCells && anyInCells)).Select(p => PrivacyRules.PersonalNumberInPart.At(Place.WholeFile, "", p.Name));
        return new(report?.Sheet.Text ?? ReadOnlyMemory<byte>.Empty, workbook.Format, null) { SheetName = report?.Sheet.Name ?? "", Findings = [.. inCells, .. inParts, .. report?.Findings ?? []] };
    }

    private static IEnumerable<Finding> PersonalNumbersIn(SheetText sheet)
    {
        if (PersonalNumberSearch.In(sheet.Text.Span) != Likeness.PersonalNumber) yield break;
        using var csv = Csv.Open(sheet.Text, '\t');
        while (csv.Read())
            for (var i = 0; i < csv.FieldCount; i++)
                if (PersonalNumberSearch.In(csv.GetSpan(i)) == Likeness.PersonalNumber)
                    yield return PrivacyRules.PersonalNumberInSheet.At(
                        Place.WholeFile, "", new CellAddress((int)csv.LineNumber, i + 1).ToString(), sheet.Number, sheet.IsHidden ? Hidden : new Phrase("", ""));
    }
}
