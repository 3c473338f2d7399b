using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>Answers a <see cref="MilestoneQuery"/>.</summary>
public sealed class MilestoneReader(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly KnownSql Sql = new(EmbeddedSql.Of(typeof(MilestoneReader), "milestones"));

    public async Task<MilestoneTable> ReadAsync(MilestoneQuery query, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            Sql.At(query.AsKnownAt), new { month = query.AsOf, district = query.District, at = query.AsKnownAt }, cancellationToken: cancel));
        var moment = query.AsKnownAt ?? clock.GetUtcNow();
        var knownDay = DateOnly.FromDateTime(Stockholm.In(moment).DateTime);
        var day = knownDay < query.AsOf.LastDay ? knownDay : query.AsOf.LastDay;
        return new MilestoneTable(moment, query.AsOf, day, [.. rows.Select(r => r.ToMilestone(day))]);
    }

    private sealed record Row(
        string District, string Project, string Id, string Name, string? Owner, DateOnly? PlanStart, bool PlanStartMonthOnly,
        DateOnly? PlanEnd, bool PlanEndMonthOnly, DateOnly? ForecastEnd, bool ForecastEndMonthOnly, DateOnly? ActualEnd, bool ActualEndMonthOnly,
        MilestoneStatus Status, bool Preliminary, string? Comment, DateOnly? PreviousForecast, bool PreviousForecastMonthOnly,
        MilestoneStatus? PreviousStatus, Month LastReported)
    {
        public Milestone ToMilestone(DateOnly day)
        {
            var planEnd = Rough(PlanEnd, PlanEndMonthOnly);
            var isOpen = Status is not (MilestoneStatus.Done or MilestoneStatus.Cancelled);
            return new Milestone(
                District, Project, Id, Name, Owner, Rough(PlanStart, PlanStartMonthOnly), planEnd, Rough(ForecastEnd, ForecastEndMonthOnly),
                Rough(ActualEnd, ActualEndMonthOnly), Status, Preliminary, Comment, Rough(PreviousForecast, PreviousForecastMonthOnly),
                PreviousStatus, LastReported, isOpen && planEnd is { } end && end.Latest < day);
        }

        private static RoughDate? Rough(DateOnly? day, bool monthOnly) => day is { } known ? new RoughDate(known, monthOnly) : null;
    }
}
