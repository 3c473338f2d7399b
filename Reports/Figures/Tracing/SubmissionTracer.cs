using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures.Tracing;

/// <summary>Which submissions a figure rests on.</summary>
/// <param name="Districts">Ids, the county's among them where it reports itself.</param>
/// <param name="Indicator">Leaves out scopes that are not to bring it.</param>
internal sealed record TraceScope(ReportKind Kind, IReadOnlyList<short> Districts, Month From, Month To, short? Indicator, DateTimeOffset? At);

/// <summary>A submission as the database has it, raw and all.</summary>
internal sealed record SubmissionRow(
    int Id, Guid Upload, string District, Month Month, string Scope, int Version, int Publication, DateTimeOffset KnownFrom,
    int? ReplacedId, int? ReplacedVersion, int? ReplacedPublication, DateTimeOffset? ReplacedKnownFrom, int Warnings, int Notes, bool Carries,
    string? FileName, string Uploader, string Via, string? Reason, string? DecimalSeparator, Guid? UploaderId, string? SentFor, string SentScope);

/// <summary>Finds the submissions that a figure rests on and, for those who see raw, the rows in their files.</summary>
internal sealed class SubmissionTracer(NpgsqlDataSource database, OriginalRows originals)
{
    private static readonly string Sql = EmbeddedSql.Of(typeof(SubmissionTracer), "submissions");

    /// <summary>Reads what some submissions count of a figure, by submission.</summary>
    /// <param name="submissions">Each twice where it replaced another, the second time as that one.</param>
    /// <param name="most">Rows of each to name; all of them are counted.</param>
    public delegate Task<IReadOnlyDictionary<int, CountedRows>> RowReading(NpgsqlConnection connection, IReadOnlyList<SubmissionRow> submissions, int most, CancellationToken cancel);

    /// <summary>Rows named on one page, shared among its submissions.</summary>
    public const int MostRows = 200;

    private const int FewestRows = 5;

    /// <returns>By district and month.</returns>
    public async Task<ILookup<(string District, Month Month), TracedSubmission>> ReadAsync(
        TraceScope scope, Viewer viewer, OrganisationSnapshot organisation, RowReading readRows, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var found = (await connection.QueryAsync<SubmissionRow>(new CommandDefinition(
            Sql, new { kind = (short)scope.Kind, districts = scope.Districts.ToArray(), scope.From, scope.To, indicator = scope.Indicator, at = scope.At }, cancellationToken: cancel))).AsList();
        var raw = found.Where(s => viewer.SeesRaw(s.District)).ToList();
        var rows = raw.Count == 0 ? new Dictionary<int, CountedRows>() : await readRows(
            connection, [.. raw, .. raw.Where(s => s.ReplacedId is not null).Select(s => s with { Id = s.ReplacedId!.Value })], Math.Max(FewestRows, MostRows / raw.Count), cancel);
        var traced = new List<TracedSubmission>();
        foreach (var submission in found.Where(s => s.Carries || rows.ContainsKey(s.Id)))
            traced.Add(viewer.SeesRaw(submission.District)
                ? Known(submission) with { Warnings = submission.Warnings, Notes = submission.Notes, Raw = await originals.ReadAsync(submission, viewer, organisation, rows, cancel) }
                : Known(submission));
        return traced.ToLookup(s => (s.District, s.Month));
    }

    /// <returns>When the last submission was taken back, by district and month.</returns>
    public async Task<IReadOnlyDictionary<(string District, Month Month), DateTimeOffset>> RetractedAsync(TraceScope scope, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<(string District, Month Month, DateTimeOffset At)>(new CommandDefinition("""
            select d.code, s.month, max(upper(s.known)) from smv.submission s join smv.district d on d.id = s.district_id
            where s.kind = @kind and s.district_id = any(@districts) and s.month between @From and @To and s.retraction_reason is not null
              and upper(s.known) <= coalesce(@at::timestamptz, 'infinity')
            group by 1, 2
            """, new { kind = (short)scope.Kind, districts = scope.Districts.ToArray(), scope.From, scope.To, at = scope.At }, cancellationToken: cancel)))
            .ToDictionary(r => (r.District, r.Month), r => r.At);
    }

    private static TracedSubmission Known(SubmissionRow s) => new(
        s.Id, s.Upload, s.District, s.Month, s.Scope, s.Version, s.Publication, s.KnownFrom,
        s is { ReplacedVersion: { } version, ReplacedPublication: { } publication, ReplacedKnownFrom: { } from } ? new ReplacedVersion(version, publication, from) : null,
        null, null, null);
}
