using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

/// <summary>How many were to get a report, and what became of it for them.</summary>
/// <param name="Expected">Recipients that the report froze.</param>
/// <param name="OnTheWay">Waiting or being sent.</param>
/// <param name="Trouble">In doubt, or could not be sent.</param>
/// <param name="GivenUp">Written off by a person.</param>
public sealed record ReportTally(
    Guid ReportId, string GroupSv, string GroupEn, Month Period, DateTimeOffset? FinishedAt, int Expected, int Sent, int OnTheWay, int Trouble, int GivenUp)
{
    /// <summary>Recipients for whom there is no message at all, which must not be.</summary>
    public int Missing => Expected - Sent - OnTheWay - Trouble - GivenUp;

    public Phrase Group => new(GroupSv, GroupEn);

    /// <summary>Whether every recipient is accounted for by a message that was sent.</summary>
    public bool IsComplete => Sent == Expected;
}

public sealed class ReportTallyReader(NpgsqlDataSource database)
{
    private static readonly string Sql = EmbeddedSql.Of(typeof(ReportTallyReader), "report-tally");

    /// <summary>The latest reports that were to be mailed, the latest first.</summary>
    public async Task<IReadOnlyList<ReportTally>> LatestAsync(int count, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<ReportTally>(new CommandDefinition(Sql, new { count }, cancellationToken: cancel))).AsList();
    }
}
