using System.Text;
using CsvHelper;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Validation;

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

    public static Layout Of(ReportContract contract, CsvReader header, char delimiter)
    {
        var headings = new string[header.FieldCount];
        var positions = new int[contract.Columns.Count];
        Array.Fill(positions, -1);
        for (var i = headings.Length - 1; i >= 0; i--)
        {
            headings[i] = Encoding.UTF8.GetString(CellText.Trim(header.GetSpan(i)));
            if (ColumnNames.Find(contract, headings[i]) is >= 0 and var column) positions[column] = i;
        }
        return new(contract, delimiter, (int)header.LineNumber, headings, positions);
    }
}
