using System.Diagnostics.CodeAnalysis;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Reading;

/// <summary>A column whose cells are codes or words of a known list. Reading is silent; <see cref="Explain"/> tells what was wrong.</summary>
/// <param name="unknown">The rule for a cell that is not on the list; its <c>{1}</c> names the choices.</param>
internal sealed class CodedColumn<T>(int column, Rule unknown, string choices, CellReading<T> read)
{
    private readonly CellMemo<T> _memo = new(read);

    public bool TryRead(RowCursor row, [MaybeNullWhen(false)] out T value)
    {
        var cell = row.Cell(column);
        value = default;
        return !cell.IsEmpty && _memo.TryRead(cell, out value);
    }

    /// <summary>Finds what is wrong with the cell, if anything.</summary>
    public void Explain(RowCursor row)
    {
        var cell = row.Cell(column);
        if (cell.IsEmpty) row.FindBlank(column, choices);
        else if (!_memo.TryRead(cell, out _)) row.Find(cell[0] == '#' ? CellRules.ExcelError : unknown, column, choices);
    }

    /// <summary>Reads a cell that may be blank, and tells what is wrong with it if anything.</summary>
    /// <returns>Whether there was a value.</returns>
    public bool TryReadOptional(RowCursor row, [MaybeNullWhen(false)] out T value)
    {
        if (TryRead(row, out value)) return true;
        if (!row.Cell(column).IsEmpty) Explain(row);
        return false;
    }

    public static CodedColumn<T> Of(WordList<T> words, int column, Rule unknown) =>
        new(column, unknown, words.Words, (cell, out value) => words.TryRead(Folding.Fold(cell), out value));
}
