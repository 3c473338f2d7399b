using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Validation;
using Columns = SmvInsights.Ingestion.Contracts.ActivityColumns;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Reads <c>verksamhet</c>. A row without faults costs a few cached look-ups and no allocation, and only its place is kept.</summary>
internal sealed class ActivityReader(ReadingContext context) : RowReader
{
    private readonly ActivityCodeColumns _codes = new(context.Organisation, context.Places);
    private readonly ActivityRowCheck _check = new(context.Organisation);
    private readonly CountCell _counts = new(context.Decimals);
    private readonly ActivityParts _parts = new(
        context.Organisation.Snapshot, new(context.Utf8, context.Layout, () => new(context.Organisation, new(context.Organisation, context.Today))));
    private readonly RepeatedKeys _repeated = new();
    private readonly ActivityChecksums _checksums = new();
    private ReportRows<ActivityRow> _rows = ListedRows.Of(Array.Empty<ActivityRow>());
    private bool _anyRefused;

    public override void ReadRow(RowCursor row)
    {
        var known = _codes.TryRead(row, out var codes);
        if (!known && ChecksumWords.StandIn(row, Columns.Period, Columns.Sex)) ReadChecksum(row);
        else if (known) ReadData(row, codes);
        else Explain(row);
        _anyRefused |= row.IsRefused;
    }

    private void ReadChecksum(RowCursor row)
    {
        if (row.Cell(Columns.Value).IsEmpty || !_counts.TryRead(row, null, out var low, out var high)) return;
        _checksums.Add(new(row.PlaceOf(Columns.Value), row.Cell(Columns.Value).ToArray(), low, high, _codes.ReadWhatStands(row)), context.Findings);
    }

    private void ReadData(RowCursor row, in ActivityCodes codes)
    {
        _check.Check(row, codes);
        context.Places.Check(row, codes.Month, codes.District);
        if (row.Cell(Columns.Value).IsEmpty)
        {
            row.Find(ActivityRules.NoFigure, Columns.Value);
            return;
        }
        RowCount++;
        var counted = _counts.TryRead(row, codes.Indicator, out _, out var high);
        row.CheckText(Columns.Comment);
        if (!counted || row.IsRefused) return;
        if (!_parts.Add(row, codes, high)) _repeated.Add(codes.Key, row);
    }

    private void Explain(RowCursor row)
    {
        RowCount++;
        _codes.Explain(row);
        if (!row.Cell(Columns.Value).IsEmpty) _counts.TryRead(row, null, out _, out _);
        row.CheckText(Columns.Comment);
    }

    public override void Finish(CancellationToken cancel)
    {
        _rows = _parts.Rows();
        _repeated.Tell(_rows, context.Findings);
        if (!_anyRefused) _checksums.Check(_rows, context.Findings);
        foreach (var part in _parts.ThatMayHideTotals())
        {
            cancel.ThrowIfCancellationRequested();
            HiddenTotals.Check([.. _rows.Of(part)], context.Layout, context.Findings);
        }
    }

    public override ReadReport AddRowsTo(ReadReport report) => report with { Activity = _rows };
}
