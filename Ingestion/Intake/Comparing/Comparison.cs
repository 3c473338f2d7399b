using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Intake.Comparing;

/// <summary>A read file beside what is published.</summary>
/// <param name="Replaced">The submission that each part of the file would replace, if any.</param>
/// <param name="Dropped">A warning for each month that loses series.</param>
internal sealed record Comparison(
    ReportKind Kind, string Scope, IReadOnlyDictionary<(short District, Month Month), int?> Replaced, UploadDifference Difference, IReadOnlyList<Finding> Dropped)
{
    /// <summary>Whether it is still those versions that would be replaced.</summary>
    public async Task<bool> IsCurrentAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var current = await CurrentVersions.ReadAsync(connection, Kind, Replaced.Keys, cancel);
        return Replaced.All(r => current.Find(r.Key, Scope)?.Id == r.Value);
    }
}
