using CsvHelper;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Where the column of remarks goes: after the widest row, so that what stands outside the table stays outside it.</summary>
internal sealed class TableShape
{
    private readonly HashSet<int> _lines = [];
    private int _openQuote;
    private bool _replaces;

    /// <summary>Position of the column; where the file has one from an earlier round, that one's.</summary>
    public int Column { get; private set; }

    /// <summary>Line of the first row that can bear a remark; 0 when there is none.</summary>
    public int FirstRow { get; private set; }

    public static TableShape Of(ReadOnlyMemory<byte> utf8, Layout layout)
    {
        var shape = new TableShape { Column = layout.Headings.Length };
        using (var csv = Csv.Open(utf8, layout.Delimiter, line => shape._openQuote = line))
            while (csv.Read()) shape.Measure(csv, layout);
        shape._replaces = shape.Column == layout.Headings.Length && Folding.Fold(layout.Headings[^1]) == "fel";
        if (shape._replaces) shape.Column--;
        return shape;
    }

    /// <summary>Whether a cell can be added to the record that begins on the line. Not to one with a quote that is never closed.</summary>
    public bool CanBear(int line) => line != _openQuote && _lines.Contains(line);

    /// <summary>How much of the record stays: all of it, or what stands before the column of an earlier round.</summary>
    public int KeptLength(CsvReader record)
    {
        if (!_replaces || record.FieldCount <= Column) return record.RawRecord.Length;
        var length = Column - 1;
        for (var i = 0; i < Column; i++) length += record.GetRawSpan(i).Length;
        return length;
    }

    private void Measure(CsvReader record, Layout layout)
    {
        var line = (int)record.LineNumber;
        if (line < layout.HeaderLine) return;
        _lines.Add(line);
        Column = Math.Max(Column, record.FieldCount);
        if (FirstRow == 0 && line > layout.HeaderLine && line != _openQuote && !IsBlank(record)) FirstRow = line;
    }

    private static bool IsBlank(CsvReader record)
    {
        for (var i = 0; i < record.FieldCount; i++)
            if (!CellText.Trim(record.GetSpan(i)).IsEmpty) return false;
        return true;
    }
}
