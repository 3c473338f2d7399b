using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;
using Columns = SmvInsights.Ingestion.Contracts.BudgetColumns;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Reads <c>budget</c>.</summary>
internal sealed class BudgetReader(ReadingContext context) : RowReader
{
    private readonly CodedColumn<BudgetType> _types = CodedColumn<BudgetType>.Of(Columns.Types, Columns.Type, BudgetRules.UnknownType);
    private readonly CodedColumn<string> _funders = CodedColumn<string>.Of(Columns.Funders, Columns.Funder, BudgetRules.UnknownFunder);
    private readonly CodedColumn<FundingStatus> _statuses = CodedColumn<FundingStatus>.Of(Columns.Statuses, Columns.Status, BudgetRules.UnknownStatus);
    private readonly UniqueKeys<(Month, short, string, string)> _keys = new(new("månad, länsdel, projekt och post", "month, district, project and item"));
    private readonly BudgetChecksums _checksums = new();
    private readonly List<BudgetRow> _rows = [];
    private bool _anyRefused;

    public override void ReadRow(RowCursor row)
    {
        if (IsChecksum(row)) ReadChecksum(row);
        else ReadData(row);
        _anyRefused |= row.IsRefused;
    }

    /// <summary>A project or a label may say <c>Total</c> by right, but not on a row without an item.</summary>
    private static bool IsChecksum(RowCursor row) =>
        ChecksumWords.StandIn(row, Columns.Period, Columns.District) || ChecksumWords.StandIn(row, Columns.Item, Columns.Type)
        || (row.Cell(Columns.Item).IsEmpty && ChecksumWords.StandIn(row, Columns.Project, Columns.Label));

    private void ReadChecksum(RowCursor row)
    {
        var (month, district) = context.Places.ReadWhatStands(row);
        var type = _types.TryRead(row, out var named) ? named : (BudgetType?)null;
        var project = row.Cell(Columns.Project);
        var selection = new BudgetSelection(month, district?.Id, project.IsEmpty || ChecksumWords.Says(project) ? null : row.Text(Columns.Project), type);
        foreach (var column in BudgetChecksums.Columns)
            if (Amount(row, column) is { } amount)
                _checksums.Add(new(row.PlaceOf(column), row.Cell(column).ToArray(), column, amount, _rows.Count, selection), context.Findings);
    }

    private void ReadData(RowCursor row)
    {
        RowCount++;
        if (context.Places.TryRead(row, out var month, out var district)) context.Places.Check(row, month, district);
        else context.Places.Explain(row);
        if (!_types.TryRead(row, out var type)) _types.Explain(row);
        var read = new BudgetRow(
            row.Line, district?.Id ?? 0, month, row.RequiredText(Columns.Project), row.RequiredText(Columns.Item), type,
            _funders.TryReadOptional(row, out var funder) ? funder : null,
            row.Text(Columns.Category), row.Text(Columns.Account), row.Text(Columns.Label),
            Amount(row, Columns.Applied), Amount(row, Columns.Decided), Amount(row, Columns.Actual), Amount(row, Columns.Forecast),
            _statuses.TryReadOptional(row, out var status) ? status : null, row.Text(Columns.Comment));
        if (row.IsRefused) return;
        if (read is { Type: BudgetType.Income, Applied: > 0 } && read.Decided > read.Applied)
            row.Find(BudgetRules.MoreThanApplied, Columns.Decided, AmountWords.Kronor(read.Decided.Value), AmountWords.Kronor(read.Applied.Value));
        if (_keys.Add((month, read.District, read.Project.ToUpperInvariant(), read.Item.ToUpperInvariant()), row, Columns.Item)) _rows.Add(read);
    }

    private long? Amount(RowCursor row, int column) =>
        !row.Cell(column).IsEmpty && context.Decimals.TryRead(row, column, CellRules.TooManyDecimals, out var hundredths) ? hundredths : null;

    public override void Finish(CancellationToken cancel)
    {
        if (!_anyRefused) _checksums.Check(_rows, context.Findings);
    }

    public override ReadReport AddRowsTo(ReadReport report) => report with { Budget = ListedRows.Of(_rows) };
}
