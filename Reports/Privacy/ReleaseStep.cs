using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Reports.Privacy;

/// <summary>
/// Makes the release of a publication: what others than the own district and the coordinator may see of the protected counts it touched.
/// A cell is stored with its mask and never recomputed; a later release closes it and opens its own.
/// </summary>
public sealed class ReleaseStep : IPublicationStep
{
    private static readonly string Sql = EmbeddedSql.Of(typeof(ReleaseStep), "release");

    public async Task ApplyAsync(NpgsqlConnection connection, Publication publication, CancellationToken cancel)
    {
        var months = publication.Changes.Where(c => c.Kind == ReportKind.Activity).Select(c => c.Month.FirstDay).Distinct().ToArray();
        if (months.Length == 0) return;
        await connection.ExecuteAsync(new CommandDefinition(Sql, new { publication.Number, publication.At, months }, cancellationToken: cancel));
    }
}
