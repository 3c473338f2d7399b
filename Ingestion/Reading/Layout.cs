using System.Text;
using CsvHelper;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Which report a file is and where its columns stand.</summary>
/// <param name="HeaderLine">Line of the header row; the rows follow it.</param>
/// <param name="Headings">The headings as they stand in the file.</param>
/// <param name="Positions">For each column of the contract its position in the file, or -1.</param>
internal sealed record Layout(ReportContract Contract, char Delimiter, int HeaderLine, string[] Headings, int[] Positions)
{
    /// <summary>Whether it is a workbook's sheet, whose delimiter is of our own making.</summary>
    public bool FromSheet { get; init; }

    public Place PlaceOf(int column, int line) =>
        Positions[column] is >= 0 and var position ? new(line, position + 1, Headings[position]) : new(line, 0, Contract.Columns[column].Sv);

    /// <summary>The columns of the report that the file has, for people.</summary>
    public Phrase Recognised => Listed(Contract.Columns.Where((_, i) => Positions[i] >= 0));

    public IEnumerable<ReportColumn> Missing => Contract.Columns.Where((column, i) => column.Required && Positions[i] < 0);

    public static string[] HeadingsOf(CsvReader header)
    {
        var headings = new string[header.FieldCount];
        for (var i = 0; i < headings.Length; i++) headings[i] = Encoding.UTF8.GetString(CellText.Trim(header.GetSpan(i)));
        return headings;
    }

    public static Layout Of(ReportContract contract, int line, string[] headings, char delimiter)
    {
        var positions = new int[contract.Columns.Count];
        Array.Fill(positions, -1);
        for (var i = headings.Length - 1; i >= 0; i--)
            if (ColumnNames.Find(contract, headings[i]) is >= 0 and var column) positions[column] = i;
        return new(contract, delimiter, line, headings, positions);
    }

    public static Phrase Listed(IEnumerable<ReportColumn> columns)
    {
        var all = columns.ToList();
        return new(string.Join(", ", all.Select(c => c.Sv)), string.Join(", ", all.Select(c => c.En)));
    }
}
