using System.Text;
using CsvHelper;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Ingestion.Workbooks;

namespace SmvInsights.Ingestion.Reading;

/// <summary>The row being read: its cells by the contract's columns, and what is found in them.</summary>
internal sealed class RowCursor(CsvReader csv, Layout layout, FindingList findings)
{
    private const int LongestText = 300;

    private static readonly HashSet<string> ExcelErrors = new(StringComparer.OrdinalIgnoreCase)
    {
        "#REF!", "#REFERENS!", "#N/A", "#SAKNAS!", "#VALUE!", "#VÄRDEFEL!", "#NAME?", "#NAMN?", "#DIV/0!", "#DIVISION/0!", "#NUM!", "#OGILTIGT!", "#NULL!", "#SKÄRNING!",
    };

    public int Line { get; private set; }

    /// <summary>Counts the rows read, blank ones too.</summary>
    public int Number { get; private set; }

    /// <summary>Where the row stands in the text, its line break left out.</summary>
    public (int Start, int Length) Span => ((int)csv.ByteOffset, csv.RawRecord.Length);

    /// <summary>Whether an error was found in this row.</summary>
    public bool IsRefused { get; private set; }

    public bool Read()
    {
        IsRefused = false;
        if (!csv.Read()) return false;
        Line = (int)csv.LineNumber;
        Number++;
        return true;
    }

    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < csv.FieldCount; i++)
                if (!CellText.Trim(csv.GetSpan(i)).IsEmpty) return false;
            return true;
        }
    }

    /// <returns>Whether all that stands in the row stands under a heading.</returns>
    public bool FitsHeader()
    {
        for (var i = 0; i < csv.FieldCount; i++)
        {
            if (i < layout.Headings.Length && layout.Headings[i].Length > 0) continue;
            var cell = CellText.Trim(csv.GetSpan(i));
            if (cell.IsEmpty) continue;
            findings.Add(layout.FromSheet ? WorkbookRules.OutsideTable : FileRules.TooManyCells, new(Line, i + 1, ""), cell, layout.Delimiter == '\t' ? new Phrase("tabb", "tab") : layout.Delimiter);
            return false;
        }
        return layout.Delimiter != ',' || IsUnshifted();
    }

    /// <returns>Whether no <c>1,5</c> or <c>1,234</c> became two cells: the row is not longer than the header, and the comment not digits alone.</returns>
    private bool IsUnshifted()
    {
        if (csv.FieldCount > layout.Headings.Length) findings.Add(TableRules.ShiftedByComma, Place.OfLine(Line));
        else if (IsDigitsAfterCount) findings.Add(TableRules.ShiftedByComma, PlaceOf(ActivityColumns.Comment), Cell(ActivityColumns.Comment));
        else return true;
        return false;
    }

    private bool IsDigitsAfterCount
    {
        get
        {
            if (layout.Contract.Kind != ReportKind.Activity || layout.Positions[ActivityColumns.Comment] != layout.Positions[ActivityColumns.Value] + 1) return false;
            var comment = Cell(ActivityColumns.Comment);
            return !comment.IsEmpty && !comment.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        }
    }

    /// <summary>The trimmed cell; empty where the file has no such column.</summary>
    public ReadOnlySpan<byte> Cell(int column) => layout.Positions[column] is >= 0 and var position ? CellText.Trim(csv.GetSpan(position)) : [];

    public Place PlaceOf(int column) => layout.PlaceOf(column, Line);

    public void Find(Rule rule, int column, params object[] details)
    {
        findings.Add(rule, PlaceOf(column), Cell(column), details);
        IsRefused |= rule.Severity == Severity.Error;
    }

    /// <summary>Keeps a place among the findings for what can be told only when the file has been read.</summary>
    /// <returns>See <see cref="FindingList.Reserve"/>.</returns>
    public int FindLater(Rule rule)
    {
        IsRefused |= rule.Severity == Severity.Error;
        return findings.Reserve(rule);
    }

    /// <summary>That a cell is blank which every row must have.</summary>
    public void FindBlank(int column, string choices = "") => Find(
        CellRules.Blank, column, new Phrase(layout.Contract.Columns[column].Sv, layout.Contract.Columns[column].En),
        choices.Length == 0 ? "" : new Phrase($"Välj bland {choices}.", $"Choose among {choices}."));

    /// <summary>The cell as text, <c>null</c> when blank; refused when longer than 300 characters.</summary>
    public string? Text(int column)
    {
        var cell = Cell(column);
        if (cell.IsEmpty) return null;
        CheckText(column);
        return CsvCell.Read(CellValue.Shown(Encoding.UTF8.GetString(cell)));
    }

    /// <summary>The cell of a faultless row as text: where it stands in the file as it is, that stretch of it.</summary>
    public Utf8Text Text(int column, PartText text)
    {
        var cell = Cell(column);
        if (cell.IsEmpty) return default;
        var isAsShown = cell[0] != '\'' && !cell.Contains((byte)CellValue.TypedDecimal);
        return isAsShown && text.TryLocate(cell, out var stretch) ? new(stretch) : Utf8Text.Of(Text(column));
    }

    /// <summary>Finds what is wrong with the text, without making a string of it where nothing is.</summary>
    public void CheckText(int column)
    {
        var cell = Cell(column);
        if (cell.IsEmpty) return;
        if (cell[0] == '#' && ExcelErrors.Contains(Encoding.UTF8.GetString(cell))) Find(CellRules.ExcelError, column);
        if (cell.Length > LongestText && Encoding.UTF8.GetCharCount(cell) is > LongestText and var length)
            Find(CellRules.TextTooLong, column, length, LongestText);
    }

    public string RequiredText(int column)
    {
        var text = Text(column);
        if (text is null) FindBlank(column);
        return text ?? "";
    }
}
