using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Drafts;
using SmvInsights.Reports.StatusReports.Editions;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>What a group's report would say now, by other districts or with other words. It is not kept and not sent.</summary>
public sealed class StatusReportPreview(NpgsqlDataSource database, MaterialReader material, StatusReportComposer composer, LatestMonth latest, TimeProvider clock)
{
    /// <returns><c>null</c> when there is no such group or nothing has been reported.</returns>
    public async Task<StatusReportModel?> ReadAsync(string group, Language language, AsOrganised organised, CancellationToken cancel) =>
        await latest.FindAsync(null, cancel) is { } period && await MaterialAsync(new DraftKey(group, period, language), organised, cancel) is { } read ? composer.Compose(read) : null;

    /// <param name="words">Words to show instead of the saved ones; <c>null</c> for those.</param>
    /// <returns>What it rests on and says; <c>null</c> when there is no such group.</returns>
    public async Task<(ReportMaterial Read, StatusReportModel Says)?> ReadAsync(DraftKey key, Draft? words, CancellationToken cancel)
    {
        if (await MaterialAsync(key, AsOrganised.Then, cancel) is not { } read) return null;
        if (words is not null) read = read with { Draft = words };
        return (read, composer.Compose(read));
    }

    private async Task<ReportMaterial?> MaterialAsync(DraftKey key, AsOrganised organised, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (await connection.QuerySingleOrDefaultAsync<short?>(new CommandDefinition(
            "select id from smv.steering_group where code = @Group", new { key.Group }, cancellationToken: cancel)) is not { } group) return null;
        var publication = await connection.QuerySingleAsync<int>(new CommandDefinition("select coalesce(max(number), 0) from smv.publication", cancellationToken: cancel));
        return await material.ReadAsync(new FrozenMoment(group, key.Period, key.Language, null, publication, clock.GetUtcNow())
        {
            Edition = await EditionFinder.FindAsync(connection, key.Group, key.Period, Stockholm.Today(clock), scheduled: true, cancel),
        }, organised, cancel);
    }
}
