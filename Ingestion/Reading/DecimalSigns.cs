using System.Text;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Reading;

/// <summary>
/// Reads the numbers of one file and settles its decimal sign: <c>1,5</c> and <c>1.234,50</c> speak for the comma, and two signs in one file are
/// refused. <c>1.234</c> waits for the end of the file; where nothing else speaks, it is refused and never guessed.
/// </summary>
internal sealed class DecimalSigns
{
    private static readonly Phrase Comma = new("komma", "a comma"), Point = new("punkt", "a point");

    private readonly List<(DecimalSign Sign, Place Place, byte[] Value, Rule TooManyDecimals)> _unsettled = [];
    private DecimalSign _sign;
    private int _signLine;
    private bool _decimalsSeen;

    /// <summary>As in <see cref="Dialect.DecimalSeparator"/>.</summary>
    public string Shown => !_decimalsSeen ? "" : _sign == DecimalSign.Comma ? "," : ".";

    /// <summary>Reads a cell that is not blank, and tells what is wrong with it if anything.</summary>
    /// <param name="tooManyDecimals">The rule for three decimals or more.</param>
    public bool TryRead(RowCursor row, int column, Rule tooManyDecimals, out long hundredths)
    {
        var cell = row.Cell(column);
        var number = NumberText.Read(cell);
        hundredths = number.Hundredths;
        if (number.Sign != DecimalSign.Unsaid) Hear(number, row, column, tooManyDecimals);
        if (number.Fault != NumberFault.None) row.Find(RuleFor(number.Fault, cell, tooManyDecimals), column);
        return number.Fault == NumberFault.None;
    }

    private static Rule RuleFor(NumberFault fault, ReadOnlySpan<byte> cell, Rule tooManyDecimals) => fault switch
    {
        NumberFault.TooLarge => CellRules.NumberTooLarge,
        NumberFault.TooManyDecimals => tooManyDecimals,
        _ when cell[0] == '#' => CellRules.ExcelError,
        _ when cell.ContainsAny("eE"u8) && char.IsAsciiDigit((char)cell[^1]) && (cell[0] == '-' || char.IsAsciiDigit((char)cell[0])) => CellRules.Shortened,
        _ => CellRules.NotANumber,
    };

    private void Hear(NumberReading number, RowCursor row, int column, Rule tooManyDecimals)
    {
        if (number.Sign is DecimalSign.CommaOrThousands or DecimalSign.PointOrThousands)
        {
            // more than this many could not be told anyway
            if (_unsettled.Count <= FindingList.MostKept) _unsettled.Add((number.Sign, row.PlaceOf(column), row.Cell(column).ToArray(), tooManyDecimals));
            return;
        }
        _decimalsSeen |= number.HasDecimals;
        if (_sign == DecimalSign.Unsaid) (_sign, _signLine) = (number.Sign, row.Line);
        if (_sign != number.Sign) row.Find(CellRules.MixedDecimals, column, Name(number.Sign), _signLine, Name(_sign));
    }

    /// <summary>At the end of the file: what <c>1.234</c> and <c>1,234</c> meant in it.</summary>
    public void Settle(FindingList findings)
    {
        foreach (var (sign, place, value, tooManyDecimals) in _unsettled)
            if (_sign == DecimalSign.Unsaid) findings.Add(CellRules.AmbiguousNumber, place, value);
            else if ((sign == DecimalSign.CommaOrThousands) == (_sign == DecimalSign.Comma)) findings.Add(tooManyDecimals, place, value);
    }

    private static Phrase Name(DecimalSign sign) => sign == DecimalSign.Comma ? Comma : Point;
}
