using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Validation;
using Columns = SmvInsights.Ingestion.Contracts.ActivityColumns;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Reads <c>verksamhet</c>. A row without faults costs a few cached look-ups and no allocation.</summary>
internal sealed class ActivityReader(ReadingContext context) : RowReader
{
    private readonly ActivityCodeColumns _codes = new(context.Organisation, context.Places);
    private readonly ActivityRowCheck _check = new(context.Organisation);
    private readonly CountCell _counts = new(context.Decimals);
    private readonly UniqueKeys<ActivityKey> _keys = new(new(
        "månad, länsdel, kommun, aktör, indikator, målgrupp och kön", "month, district, municipality, actor, indicator, target group and sex"));
    private readonly ActivityChecksums _checksums = new();
    private readonly List<ActivityRow> _rows = [];
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
        _checksums.Add(new(row.PlaceOf(Columns.Value), row.Cell(Columns.Value).ToArray(), low, high, _rows.Count, _codes.ReadWhatStands(row)), context.Findings);
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
        var counted = _counts.TryRead(row, codes.Indicator, out var low, out var high);
        var comment = row.Text(Columns.Comment);
        if (!counted || row.IsRefused) return;
        var fact = new ActivityRow(
            row.Line, codes.District.Id, codes.Month, codes.Indicator.Id, codes.Municipality?.Id ?? 0, codes.Actor.Id,
            codes.TargetGroup, codes.Sex, low, high, comment);
        if (_keys.Add(ActivityKey.Of(fact), row, Columns.Indicator)) _rows.Add(fact);
    }

    private void Explain(RowCursor row)
    {
        RowCount++;
        _codes.Explain(row);
        if (!row.Cell(Columns.Value).IsEmpty) _counts.TryRead(row, null, out _, out _);
        row.Text(Columns.Comment);
    }

    public override void Finish()
    {
        if (!_anyRefused) _checksums.Check(_rows, context.Findings);
        HiddenTotals.Check(_rows, context.Layout, context.Findings);
    }

    public override ReadReport AddRowsTo(ReadReport report) => report with { Activity = _rows };
}
