using System.Text;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Reading;

/// <summary>What is wrong with a header that was found, and with what stands above it: nothing of a table may be passed over unseen.</summary>
internal static class HeaderCheck
{
    // a line that is no table's row seldom has a month, a district and as many other cells
    private const int FewestCellsOfRow = 4;

    public static void Check(ReadOnlyMemory<byte> utf8, Layout layout, FindingList findings)
    {
        if (IsOpenQuote(utf8, layout, findings)) findings.Add(FileRules.OpenQuote, Place.OfLine(layout.HeaderLine));
        else CheckColumns(layout, findings);
    }

    /// <summary>Reads down to the header and finds rows and headings above it.</summary>
    /// <returns>Whether the header has a quotation mark that is never closed.</returns>
    private static bool IsOpenQuote(ReadOnlyMemory<byte> utf8, Layout layout, FindingList findings)
    {
        var openQuote = 0;
        using var csv = Csv.Open(utf8, layout.Delimiter, line => openQuote = line);
        while (csv.Read() && csv.LineNumber < layout.HeaderLine) CheckAbove((int)csv.LineNumber, Layout.HeadingsOf(csv), layout, findings);
        return openQuote == layout.HeaderLine;
    }

    private static void CheckAbove(int line, string[] cells, Layout layout, FindingList findings)
    {
        if (cells.Count(cell => cell.Length > 0) < FewestCellsOfRow) return;
        var (month, district) = (layout.Positions[ActivityColumns.Period], layout.Positions[ActivityColumns.District]);
        if (ReportContract.All.Any(contract => !Layout.Of(contract, line, cells, layout.Delimiter).Missing.Any()))
            findings.Add(TableRules.SecondTable, Place.OfLine(line), [], layout.HeaderLine);
        else if (month >= 0 && month < cells.Length && district >= 0 && district < cells.Length
            && cells[district].Length > 0 && MonthText.TryRead(Encoding.UTF8.GetBytes(cells[month]), out _))
            findings.Add(TableRules.RowAboveHeader, new(line, month + 1, ""), Encoding.UTF8.GetBytes(cells[month]), layout.HeaderLine);
    }

    private static void CheckColumns(Layout layout, FindingList findings)
    {
        if (layout.Missing.Any())
            findings.Add(FileRules.MissingColumns, Place.OfLine(layout.HeaderLine), [], layout.Contract.Name, Layout.Listed(layout.Missing), layout.Recognised);
        var periods = PeriodHeadings.Find(layout, findings);
        for (var i = 0; i < layout.Headings.Length; i++)
            if (!periods.Contains(i)) CheckHeading(layout, i, findings);
    }

    private static void CheckHeading(Layout layout, int position, FindingList findings)
    {
        var heading = layout.Headings[position];
        // the column that an annotated file carries back to us
        if (heading.Length == 0 || Folding.Fold(heading) == "fel") return;
        var place = new Place(layout.HeaderLine, position + 1, heading);
        var column = ColumnNames.Find(layout.Contract, heading);
        if (column < 0)
            findings.Add(FileRules.UnknownColumn, place, Encoding.UTF8.GetBytes(heading), LikelyColumn.Of(layout, heading) is { } likely
                ? new Phrase($"Menas {likely.Sv}? Byt då rubriken. ", $"Is {likely.En} meant? Then change the heading. ") : default);
        else if (layout.Positions[column] != position)
            findings.Add(FileRules.DuplicateColumn, place, Encoding.UTF8.GetBytes(heading), layout.Positions[column] + 1);
    }
}
