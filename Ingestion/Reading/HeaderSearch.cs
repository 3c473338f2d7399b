using System.Text;
using CsvHelper;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Reading;

/// <summary>
/// Finds the header row, and with it the delimiter and the kind of report: of the first lines, read with each delimiter, the one
/// that names most columns of one report. A line <c>sep=;</c> and what people write above their table are passed over by the same rule.
/// </summary>
internal static class HeaderSearch
{
    private const int LinesSearched = 60, FewestColumns = 3, MostColumns = 200;

    private sealed record Candidate(Layout Layout, int Score, bool IsUnclear);

    /// <returns>The layout, or <c>null</c> with a finding. Missing and doubled columns are findings too.</returns>
    public static Layout? Find(ReadOnlyMemory<byte> utf8, FindingList findings)
    {
        var best = Best(utf8);
        if (best is null || best.IsUnclear)
        {
            findings.Add(best is null ? FileRules.NoHeader : FileRules.UnclearKind, Place.OfLine(best?.Layout.HeaderLine ?? 0), [], ExampleHeader);
            return null;
        }
        CheckColumns(best.Layout, findings);
        return best.Layout;
    }

    /// <summary>The delimiter of a file whose header may be past recognition: the header's, else the one there is most of.</summary>
    public static char GuessDelimiter(ReadOnlyMemory<byte> utf8) =>
        Best(utf8)?.Layout.Delimiter ?? Csv.Delimiters.MaxBy(d => utf8.Span.Count((byte)d));

    private static string ExampleHeader => string.Join(';', ActivityColumns.Contract.Columns.Select(c => c.Sv));

    private static Candidate? Best(ReadOnlyMemory<byte> utf8)
    {
        Candidate? best = null;
        foreach (var delimiter in Csv.Delimiters)
        {
            using var csv = Csv.Open(utf8, delimiter);
            for (var i = 0; i < LinesSearched && csv.Read(); i++)
                if (Judge(csv, delimiter) is { } found && found.Score > (best?.Score ?? 0)) best = found;
        }
        return best;
    }

    private static Candidate? Judge(CsvReader line, char delimiter)
    {
        if (line.FieldCount is < FewestColumns or > MostColumns) return null;
        var layouts = ReportContract.All.Select(contract => Layout.Of(contract, line, delimiter))
            .Select(layout => (Layout: layout, Score: layout.Positions.Count(p => p >= 0)))
            .OrderByDescending(l => l.Score).ToList();
        return layouts[0].Score < FewestColumns ? null : new(layouts[0].Layout, layouts[0].Score, layouts[1].Score == layouts[0].Score);
    }

    private static void CheckColumns(Layout layout, FindingList findings)
    {
        var missing = layout.Contract.Columns.Where((c, i) => c.Required && layout.Positions[i] < 0).ToList();
        if (missing.Count > 0)
            findings.Add(FileRules.MissingColumns, Place.OfLine(layout.HeaderLine), [], layout.Contract.Name,
                new Phrase(string.Join(", ", missing.Select(c => c.Sv)), string.Join(", ", missing.Select(c => c.En))));
        for (var i = 0; i < layout.Headings.Length; i++) CheckHeading(layout, i, findings);
    }

    private static void CheckHeading(Layout layout, int position, FindingList findings)
    {
        var heading = layout.Headings[position];
        // the column that an annotated file carries back to us
        if (heading.Length == 0 || Folding.Fold(heading) == "fel") return;
        var place = new Place(layout.HeaderLine, position + 1, heading);
        var column = ColumnNames.Find(layout.Contract, heading);
        if (column < 0) findings.Add(FileRules.UnknownColumn, place, Encoding.UTF8.GetBytes(heading));
        else if (layout.Positions[column] != position)
            findings.Add(FileRules.DuplicateColumn, place, Encoding.UTF8.GetBytes(heading), layout.Positions[column] + 1);
    }
}
