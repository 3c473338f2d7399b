using CsvHelper;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Reading;

/// <summary>
/// Finds the header row, and with it the delimiter and the kind of report: of the first lines, read with each delimiter, the one
/// that names most columns of one report. A line <c>sep=;</c> and what people write above their table are passed over by the same rule.
/// Where no line names all that the report must have, the first that names some: a text further down may name others (a remark of ours does).
/// </summary>
internal static class HeaderSearch
{
    private const int LinesSearched = 60, FewestColumns = 3;

    /// <summary>A row with more cells than this is not looked at.</summary>
    public const int MostColumns = 2_000;

    /// <param name="Score">How many columns of the report it names.</param>
    /// <param name="IsUnclear">Whether another report has as many of them.</param>
    private sealed record Candidate(Layout Layout, int Score, bool IsUnclear)
    {
        public bool IsBetterThan(Candidate other) =>
            Rank != other.Rank ? Rank > other.Rank
            : Rank == 1 && Layout.HeaderLine != other.Layout.HeaderLine ? Layout.HeaderLine < other.Layout.HeaderLine
            : Score > other.Score;

        private int Rank { get; } = Score < FewestColumns ? 0 : Layout.Missing.Any() ? 1 : 2;
    }

    /// <returns>The layout, or <c>null</c> with a finding. What is wrong with the header or stands above it are findings too.</returns>
    public static Layout? Find(ReadOnlyMemory<byte> utf8, FindingList findings)
    {
        var best = Best(utf8, Csv.Delimiters);
        if (best is null || best.Score < FewestColumns)
        {
            MissingHeader.Explain(utf8, best?.Layout, findings);
            return null;
        }
        if (best.IsUnclear)
        {
            findings.Add(FileRules.UnclearKind, Place.OfLine(best.Layout.HeaderLine), [], best.Layout.Recognised);
            return null;
        }
        HeaderCheck.Check(utf8, best.Layout, findings);
        return best.Layout;
    }

    /// <summary>The delimiter of a file whose header may be past recognition: the header's, else the one there is most of.</summary>
    public static char GuessDelimiter(ReadOnlyMemory<byte> utf8) =>
        Best(utf8, Csv.Delimiters) is { Score: >= FewestColumns } best ? best.Layout.Delimiter : Csv.Delimiters.MaxBy(d => utf8.Span.Count((byte)d));

    /// <summary>Whether the file would have a header if its cells were separated so.</summary>
    public static bool WouldFind(ReadOnlyMemory<byte> utf8, string delimiter) => Best(utf8, delimiter)?.Score >= FewestColumns;

    private static Candidate? Best(ReadOnlyMemory<byte> utf8, string delimiters)
    {
        Candidate? best = null;
        foreach (var delimiter in delimiters)
        {
            using var csv = Csv.Open(utf8, delimiter);
            for (var i = 0; i < LinesSearched && csv.Read(); i++)
                if (Judge(csv, delimiter) is { Score: > 0 } found && (best is null || found.IsBetterThan(best))) best = found;
        }
        return best;
    }

    private static Candidate? Judge(CsvReader line, char delimiter)
    {
        if (line.FieldCount is < 2 or > MostColumns) return null;
        var headings = Layout.HeadingsOf(line);
        var layouts = ReportContract.All.Select(contract => Layout.Of(contract, (int)line.LineNumber, headings, delimiter))
            .Select(layout => (Layout: layout, Score: layout.Positions.Count(p => p >= 0)))
            .OrderByDescending(l => l.Score).ToList();
        return new(layouts[0].Layout, layouts[0].Score, layouts[1].Score == layouts[0].Score);
    }
}
