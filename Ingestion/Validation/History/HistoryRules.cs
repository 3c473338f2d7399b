using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation.History.Amounts;
using SmvInsights.Ingestion.Validation.History.Counts;
using SmvInsights.Ingestion.Validation.History.Milestones;

namespace SmvInsights.Ingestion.Validation.History;

/// <summary>Holds what a file says against what was reported before. Only ever warns or informs.</summary>
public static class HistoryRules
{
    /// <param name="connection">Open; only read from.</param>
    /// <param name="report">Read without errors; anything else has no findings here.</param>
    /// <param name="scope">Whose reports it continues.</param>
    /// <returns>In the order of the file.</returns>
    public static async Task<IReadOnlyList<Finding>> FindAsync(
        NpgsqlConnection connection, ReadReport report, OrganisationSnapshot organisation, string scope, CancellationToken cancel)
    {
        if (!report.IsAcceptable) return [];
        var settings = await RuleSettings.ReadAsync(connection, cancel);
        return await FindAsync(new HistoryCheck(connection, report, organisation, scope, settings, await ReplacedAsync(connection, report, scope, cancel)), cancel);
    }

    /// <summary>As if nothing had been reported before the file, and with the thresholds of the code: for examples.</summary>
    public static async Task<IReadOnlyList<Finding>> FindWithinAsync(ReadReport report, OrganisationSnapshot organisation, CancellationToken cancel) =>
        report.IsAcceptable ? await FindAsync(new HistoryCheck(null, report, organisation, "", RuleSettings.Default, new HashSet<(short, Month)>()), cancel) : [];

    private static async Task<HashSet<(short District, Month Month)>> ReplacedAsync(NpgsqlConnection connection, ReadReport report, string scope, CancellationToken cancel)
    {
        var (districts, months) = (report.Parts.Keys.Select(p => p.District).ToArray(), report.Parts.Keys.Select(p => p.Month.FirstDay).ToArray());
        return [.. await connection.QueryAsync<(short, Month)>(new CommandDefinition("""
            select s.district_id, s.month from unnest(@districts, @months) part(district, month)
              join smv.submission s on s.kind = @kind and s.scope = @scope and s.month = part.month and s.district_id = part.district and upper_inf(s.known)
            """, new { kind = (short)report.Kind!.Value, scope, districts, months }, cancellationToken: cancel))];
    }

    private static async Task<IReadOnlyList<Finding>> FindAsync(HistoryCheck history, CancellationToken cancel)
    {
        await (history.Report.Kind switch
        {
            ReportKind.Activity => new CountHistory(history).FindAsync(cancel),
            ReportKind.Budget => new AmountHistory(history).FindAsync(cancel),
            _ => new MilestoneHistory(history).FindAsync(cancel),
        });
        await ReportGaps.FindAsync(history, cancel);
        return history.Findings.InFileOrder();
    }
}
