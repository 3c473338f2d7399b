using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>What a group's report would say by other districts. It is not kept and not sent.</summary>
public sealed class StatusReportPreview(NpgsqlDataSource database, MaterialReader material, StatusReportComposer composer, LatestMonth latest, TimeProvider clock)
{
    /// <returns><c>null</c> when there is no such group or nothing has been reported.</returns>
    public async Task<StatusReportModel?> ReadAsync(string group, Language language, AsOrganised organised, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var id = await connection.QuerySingleOrDefaultAsync<short?>(new CommandDefinition(
            "select id from smv.steering_group where code = @group", new { group }, cancellationToken: cancel));
        if (id is not { } known || await latest.FindAsync(null, cancel) is not { } period) return null;
        var publication = await connection.QuerySingleAsync<int>(new CommandDefinition("select coalesce(max(number), 0) from smv.publication", cancellationToken: cancel));
        return composer.Compose(await material.ReadAsync(new FrozenMoment(known, period, language, null, publication, clock.GetUtcNow()), organised, cancel));
    }
}
