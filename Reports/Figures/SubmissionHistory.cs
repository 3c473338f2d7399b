using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>One version of a district's report on a month.</summary>
/// <param name="Upload">The file it came in.</param>
/// <param name="KnownFrom">When it was accepted.</param>
/// <param name="KnownTo">When it was replaced or retracted; <c>null</c> while it is current.</param>
/// <param name="IsRetracted">Taken back without a replacement.</param>
/// <param name="Reason">Why it was replaced or retracted, as people wrote it.</param>
public sealed record SubmittedVersion(
    Guid Upload, ReportKind Kind, Month Month, string Scope, int Version, DateTimeOffset KnownFrom, DateTimeOffset? KnownTo, bool IsRetracted, int RowCount,
    string? Reason);

/// <summary>Every version of what a district has submitted.</summary>
public sealed class SubmissionHistory(NpgsqlDataSource database)
{
    /// <returns>The latest month first, then by report, the latest version first.</returns>
    public async Task<IReadOnlyList<SubmittedVersion>> ReadAsync(string district, Month from, Month to, DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var versions = await connection.QueryAsync<SubmittedVersion>(new CommandDefinition("""
            select s.upload_id as "Upload", s.kind, s.month, s.scope, s.version, lower(s.known) as "KnownFrom", seen.until as "KnownTo",
              seen.until is not null and s.retraction_reason is not null as "IsRetracted", s.row_count as "RowCount",
              case when seen.until is null then s.reason else coalesce(s.retraction_reason, s.reason) end as "Reason"
            from smv.submission s join smv.district d on d.id = s.district_id
              cross join lateral (select case when upper(s.known) <= coalesce(@asKnownAt::timestamptz, 'infinity') then upper(s.known) end as until) seen
            where d.code = @district and s.month between @from and @to and lower(s.known) <= coalesce(@asKnownAt::timestamptz, 'infinity')
            order by s.month desc, s.kind, s.scope, s.version desc
            """, new { district, from, to, asKnownAt }, cancellationToken: cancel));
        return versions.AsList();
    }
}
