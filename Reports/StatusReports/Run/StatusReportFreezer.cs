using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Editions;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>Fixes the moment of a report between two publications, and composes all that it will say.</summary>
public sealed class StatusReportFreezer(NpgsqlDataSource database, MaterialReader material, StatusReportComposer composer)
{
    /// <exception cref="UnknownGroupException">The group has no outline.</exception>
    public async Task<StatusReportModel> FreezeAsync(Guid report, CancellationToken cancel) =>
        composer.Compose(await material.ReadAsync(await FixMomentAsync(report, cancel), cancel));

    /// <summary>Under the publication lock, so that the moment is later than every publication with a lower number and earlier than every other.</summary>
    private async Task<FrozenMoment> FixMomentAsync(Guid report, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await PublicationLock.TakeAsync(connection, cancel);
        var row = await connection.QuerySingleAsync<Row>(new CommandDefinition("""
            select r.steering_group_id as "Group", r.period as "Period", r.language as "Language", r.diary_number as "DiaryNumber",
              r.first_period as "FirstPeriod", r.meets_on as "MeetsOn",
              coalesce((select max(number) from smv.publication), 0) as "Publication",
              greatest(clock_timestamp(), (select max(published_at) from smv.publication)) as "KnownAt"
            from reports.status_report r where r.id = @report
            """, new { report }, cancellationToken: cancel));
        await transaction.CommitAsync(cancel);
        return new FrozenMoment(
            row.Group, row.Period, row.Language == "en" ? Language.English : Language.Swedish, row.DiaryNumber, row.Publication, row.KnownAt)
        {
            Edition = row is { FirstPeriod: { } first, MeetsOn: { } day } ? new MeetingEdition(day, first) : null,
        };
    }

    private sealed record Row(short Group, Month Period, string Language, string? DiaryNumber, Month? FirstPeriod, DateOnly? MeetsOn, int Publication, DateTimeOffset KnownAt);
}
