using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>The rules that warned about a file and ask for an explanation. Dropped series do not: they ask for the reason.</summary>
internal static class WarnedRules
{
    public static async Task<IReadOnlyList<string>> OfAsync(NpgsqlConnection connection, Guid upload, CancellationToken cancel) =>
        (await connection.QueryAsync<string>(new CommandDefinition("""
            select rule from smv.finding where upload_id = @upload and severity = 2 and rule <> @DroppedSeries group by rule order by min(ordinal)
            """, new { upload, DroppedSeries = VersionRules.DroppedSeries.Code }, cancellationToken: cancel))).AsList();
}
