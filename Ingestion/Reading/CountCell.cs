using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Validation;
using Columns = SmvInsights.Ingestion.Contracts.ActivityColumns;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Reads <c>antal</c>: a whole number from 0 (<c>12,0</c> is one), or a masked one, <c>&lt;5</c>, <c>..</c> or <c>x</c>, as the interval 1–4.</summary>
internal sealed class CountCell(DecimalSigns decimals)
{
    private const int MaskedLow = 1, MaskedHigh = 4;

    /// <param name="indicator"><c>null</c> for a row with totals, which may be of several.</param>
    public bool TryRead(RowCursor row, Indicator? indicator, out int low, out int high)
    {
        var isYesNo = indicator is { IsYesOrNo: true };
        (low, high) = (MaskedLow, MaskedHigh);
        if (IsMasked(row.Cell(Columns.Value)))
        {
            if (isYesNo) row.Find(ActivityRules.NotZeroOrOne, Columns.Value, indicator!.Name);
            return true;
        }
        if (!decimals.TryRead(row, Columns.Value, ActivityRules.NotWhole, out var hundredths)) return false;
        var fault = hundredths < 0 ? ActivityRules.Negative
            : hundredths % 100 != 0 ? ActivityRules.NotWhole
            : hundredths / 100 > int.MaxValue ? CellRules.NumberTooLarge
            : isYesNo && hundredths > 100 ? ActivityRules.NotZeroOrOne
            : null;
        if (fault is not null) row.Find(fault, Columns.Value, indicator?.Name ?? default);
        low = high = fault is null ? (int)(hundredths / 100) : 0;
        return fault is null;
    }

    public static bool IsMasked(ReadOnlySpan<byte> cell) => cell.Length <= 3
        && (cell.SequenceEqual("<5"u8) || cell.SequenceEqual("< 5"u8) || cell.SequenceEqual(".."u8) || cell.SequenceEqual("x"u8) || cell.SequenceEqual("X"u8));
}
