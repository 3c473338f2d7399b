using Dapper;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Validation.History.Milestones;

/// <summary>Goes through the milestones of a file district by district and month by month, each beside how it stood when it was last reported.</summary>
internal sealed class MilestoneHistory(HistoryCheck check)
{
    /// <summary>After a longer break the plan is another.</summary>
    private const int LongestBreak = 6;

    private static readonly string Sql = EmbeddedSql.Of(typeof(MilestoneHistory));

    private readonly MilestoneTurns _turns = new(check);

    public async Task FindAsync(CancellationToken cancel)
    {
        foreach (var parts in check.Report.Parts.Keys.GroupBy(p => p.District))
        {
            var months = parts.Select(p => p.Month).ToHashSet();
            var published = await ReadAsync(parts.Key, months.Min(), months.Max(), cancel);
            IReadOnlyList<MilestoneState> before = [];
            foreach (var month in published.Select(m => m.Key).Union(months).Order())
            {
                IReadOnlyList<MilestoneState> now = months.Contains(month)
                    ? [.. check.Report.MilestonesOf((parts.Key, month)).Select(MilestoneState.Of)]
                    : [.. published[month]];
                if (months.Contains(month)) _turns.Find(before, now, (parts.Key, month));
                before = now;
            }
        }
    }

    private async Task<ILookup<Month, MilestoneState>> ReadAsync(short district, Month first, Month last, CancellationToken cancel) =>
        (check.Connection is null ? [] : await check.Connection.QueryAsync<Row>(new CommandDefinition(
            Sql, new { check.Scope, district, from = first.AddMonths(-LongestBreak).FirstDay, to = last.FirstDay }, cancellationToken: cancel)))
        .ToLookup(row => row.Month, row => new MilestoneState(
            0, row.Month, row.Project, row.MilestoneId, row.Name, row.Owner, row.Status, row.Comment,
            DateOf(row.ForecastEnd, row.ForecastEndMonthOnly) ?? DateOf(row.PlanEnd, row.PlanEndMonthOnly)));

    private static RoughDate? DateOf(DateOnly? day, bool monthOnly) => day is { } date ? new(date, monthOnly) : null;

    private sealed record Row(
        Month Month, string Project, string MilestoneId, string Name, string? Owner, DateOnly? PlanEnd, bool PlanEndMonthOnly,
        DateOnly? ForecastEnd, bool ForecastEndMonthOnly, MilestoneStatus Status, string? Comment);
}
