using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Intake.Comparing;

/// <param name="Id">Of the submission.</param>
internal sealed record CurrentVersion(int Id, short District, Month Month, string Scope, int Version);

/// <summary>What is published now for some districts and months of one report, whoever sent it.</summary>
internal sealed class CurrentVersions
{
    private readonly ILookup<(short District, Month Month), CurrentVersion> _versions;

    private CurrentVersions(IEnumerable<CurrentVersion> versions) => _versions = versions.ToLookup(v => (v.District, v.Month));

    public static async Task<CurrentVersions> ReadAsync(
        NpgsqlConnection connection, ReportKind kind, IEnumerable<(short District, Month Month)> parts, CancellationToken cancel)
    {
        var (districts, months) = (parts.Select(p => p.District).ToArray(), parts.Select(p => p.Month.FirstDay).ToArray());
        return new(await connection.QueryAsync<CurrentVersion>(new CommandDefinition("""
            select s.id, s.district_id as "District", s.month, s.scope, s.version
            from unnest(@districts, @months) part(district, month)
              join smv.submission s on s.kind = @kind and s.month = part.month and s.district_id = part.district and upper_inf(s.known)
            """, new { kind = (short)kind, districts, months }, cancellationToken: cancel)));
    }

    public CurrentVersion? Find((short District, Month Month) part, string scope) => _versions[part].FirstOrDefault(v => v.Scope == scope);

    /// <summary>Ids of the part's submissions of every scope.</summary>
    public int[] Of((short District, Month Month) part) => [.. _versions[part].Select(v => v.Id)];
}
