using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>
/// Goes through the counts of a file district by district and month by month, each series beside its last twelve months: those published before the
/// file, then those of the file itself. What it holds grows with the number of series, not of rows.
/// </summary>
internal sealed class CountHistory(HistoryCheck check)
{
    private static readonly string Sql = EmbeddedSql.Of(typeof(CountHistory));
    private static readonly Month Beginning = new(1, 1);

    private readonly SeriesStore _series = new();
    private readonly CountRules _rules = new(check);
    private readonly ForgottenSeries _forgotten = new(check);
    private readonly Dictionary<short, IndicatorKind> _kinds = check.Organisation.Indicators.ToDictionary(i => i.Id, i => i.Kind);

    public async Task FindAsync(CancellationToken cancel)
    {
        foreach (var parts in check.Report.Parts.Keys.GroupBy(p => p.District))
        {
            _series.Clear(parts.Max(p => check.Report.Parts[p]));
            var next = parts.Min(p => p.Month).AddMonths(-SeriesWindow.Length);
            foreach (var part in parts.OrderBy(p => p.Month))
            {
                await LoadAsync(part.District, next, part.Month, cancel);
                JudgePart(part, check.District(part.District));
                next = part.Month.AddMonths(1);
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Fills in what is published of the months up to a month of the file, that one not included.</summary>
    private async Task LoadAsync(short district, Month from, Month before, CancellationToken cancel)
    {
        if (from == before || check.Connection is null) return;
        await using var command = new NpgsqlCommand(Sql, check.Connection)
        {
            Parameters = { new() { Value = district }, new() { Value = from.FirstDay }, new() { Value = before.AddMonths(-1).FirstDay }, new() { Value = check.Scope } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var (month, own) = (rows.GetInt32(0), rows.GetBoolean(3));
            _series.Of(new(rows.GetInt64(1))).Put(month, rows.GetInt32(2), own);
            if (own) _forgotten.Saw(month);
        }
    }

    private void JudgePart((short District, Month Month) part, District district)
    {
        var month = part.Month.Since(Beginning);
        foreach (var row in check.Report.Activity.Of(part))
        {
            ref var past = ref _series.Of(SeriesKey.Of(row));
            past.AdvanceTo(month);
            _rules.Judge(row, _kinds[row.Indicator], month, past);
            past.Put(month, row.Low == row.High ? row.Low : SeriesWindow.Masked, own: true);
        }
        _rules.Settle(district, part.Month);
        if (check.Replaced.Contains(part)) _forgotten.Saw(month);
        else _forgotten.Find(_series, month, district, part.Month);
    }
}
