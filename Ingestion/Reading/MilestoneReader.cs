using System.Globalization;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;
using Columns = SmvInsights.Ingestion.Contracts.MilestoneColumns;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Reads <c>milstolpar</c>.</summary>
internal sealed class MilestoneReader(ReadingContext context) : RowReader
{
    private const int FirstYear = 2000, LastYear = 2099;

    private readonly CodedColumn<MilestoneStatus> _statuses =
        CodedColumn<MilestoneStatus>.Of(Columns.Statuses, Columns.Status, MilestoneRules.UnknownStatus);
    private readonly CodedColumn<bool> _yesNo = CodedColumn<bool>.Of(Columns.YesNo, Columns.Preliminary, MilestoneRules.NotYesOrNo);
    private readonly UniqueKeys<(Month, short, string, string)> _keys = new(new(
        "månad, länsdel, projekt och milstolpe_id", "month, district, project and milestone_id"));
    private readonly List<MilestoneRow> _rows = [];

    public override void ReadRow(RowCursor row)
    {
        RowCount++;
        if (context.Places.TryRead(row, out var month, out var district)) context.Places.Check(row, month, district);
        else context.Places.Explain(row);
        if (!_statuses.TryRead(row, out var status)) _statuses.Explain(row);
        var read = new MilestoneRow(
            row.Line, district?.Id ?? 0, month, row.RequiredText(Columns.Project), row.RequiredText(Columns.MilestoneId),
            row.RequiredText(Columns.Name), row.Text(Columns.Owner),
            Date(row, Columns.PlanStart), Date(row, Columns.PlanEnd), Date(row, Columns.ForecastEnd), Date(row, Columns.ActualEnd),
            status, _yesNo.TryReadOptional(row, out var preliminary) && preliminary, row.Text(Columns.Comment));
        if (row.IsRefused) return;
        if (!_keys.Add((month, read.District, read.Project.ToUpperInvariant(), read.MilestoneId.ToUpperInvariant()), row, Columns.MilestoneId)) return;
        WarnOfDates(row, read);
        _rows.Add(read);
    }

    private static RoughDate? Date(RowCursor row, int column)
    {
        if (row.Cell(column).IsEmpty) return null;
        if (!TryReadDate(row.Cell(column), out var date)) row.Find(row.Cell(column)[0] == '#' ? CellRules.ExcelError : MilestoneRules.UnknownDate, column);
        else if (date.Day.Year is < FirstYear or > LastYear) row.Find(MilestoneRules.FarDate, column);
        return date;
    }

    private static bool TryReadDate(ReadOnlySpan<byte> cell, out RoughDate date)
    {
        var isDay = MonthText.TryReadDay(cell, out var day);
        var isMonth = MonthText.TryReadMonthOnly(cell, out var month);
        date = isDay ? new(day, false) : isMonth ? new(month.FirstDay, true) : default;
        return isDay || isMonth;
    }

    private void WarnOfDates(RowCursor row, MilestoneRow read)
    {
        if (read.ActualEnd?.Day > context.Places.Today) row.Find(MilestoneRules.DoneInFuture, Columns.ActualEnd);
        if (read is { ActualEnd: not null, Status: MilestoneStatus.NotStarted or MilestoneStatus.Ongoing or MilestoneStatus.Late })
            row.Find(MilestoneRules.DateButNotDone, Columns.ActualEnd, Columns.Statuses.WordOf(read.Status));
        if (read is { Status: MilestoneStatus.Done, ActualEnd: null }) row.Find(MilestoneRules.DoneWithoutDate, Columns.ActualEnd);
        if (read.PlanStart is { } start && read.PlanEnd is { } end && end.Latest < start.Day)
            row.Find(MilestoneRules.EndsBeforeStart, Columns.PlanEnd, start.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public override void Finish(CancellationToken cancel)
    {
    }

    public override ReadReport AddRowsTo(ReadReport report) => report with { Milestones = ListedRows.Of(_rows) };
}
