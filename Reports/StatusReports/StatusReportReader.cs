using System.Text.Json;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Editions;

namespace SmvInsights.Reports.StatusReports;

/// <summary>One report as lists and the API show it; hashes are SHA-256.</summary>
/// <param name="Group">Steering group code.</param>
/// <param name="Status"><c>queued</c>, <c>frozen</c>, <c>ready</c> or <c>failed</c>.</param>
/// <param name="Failure">Why it failed, or the latest fault of one that is tried again.</param>
public sealed record StatusReport(
    Guid Id, string Group, string GroupNameSv, string GroupNameEn, Month Period, string Language, string Status,
    DateTimeOffset RequestedAt, string RequestedBy, DateTimeOffset? ScheduledFor, bool Send, string? Failure, string? DiaryNumber,
    int? Publication, DateTimeOffset? KnownAt, byte[]? ModelSha256, byte[]? Sha256, byte[]? ArchiveSha256, int? PageCount, DateTimeOffset? FinishedAt,
    Month? FirstPeriod)
{
    /// <summary>What it is about: <c>oktober 2026</c>, or <c>augusti–oktober 2026</c> before a meeting.</summary>
    public string Months(Language language) => MeetingEdition.Range(First, Period, language);

    /// <summary>Whether it tells of the month, alone or among others.</summary>
    public bool Tells(Month month) => First <= month && month <= Period;

    private Month First => FirstPeriod ?? Period;
}

public enum ReportCopy
{
    /// <summary>PDF/UA-1, as mailed.</summary>
    Mailed,

    /// <summary>PDF/A-2a, as kept.</summary>
    Archive,
}

public sealed class StatusReportReader(NpgsqlDataSource database)
{
    private const string Select = """
        select r.id, g.code as "Group", n.name_sv as "GroupNameSv", n.name_en as "GroupNameEn", r.period, r.language, r.status,
          r.requested_at as "RequestedAt", r.requested_by as "RequestedBy", r.scheduled_for as "ScheduledFor", r.send, r.failure,
          r.diary_number as "DiaryNumber", r.publication, r.known_at as "KnownAt", r.model_sha256 as "ModelSha256", r.sha256 as "Sha256",
          r.archive_sha256 as "ArchiveSha256", r.page_count as "PageCount", r.finished_at as "FinishedAt", r.first_period as "FirstPeriod"
        from reports.status_report r
        join smv.steering_group g on g.id = r.steering_group_id
        left join smv.steering_group_name n on n.steering_group_id = g.id and n.valid @> (r.period + interval '1 month - 1 day')::date
        """;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<StatusReport>> ListAsync(int limit, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<StatusReport>(new CommandDefinition(
            Select + " order by r.requested_at desc, r.id limit @limit", new { limit }, cancellationToken: cancel))).AsList();
    }

    /// <param name="group">Code.</param>
    /// <returns>The group's finished reports, by month, the latest first.</returns>
    public async Task<IReadOnlyList<StatusReport>> ReadyAsync(string group, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<StatusReport>(new CommandDefinition(
            Select + " where g.code = @group and r.status = 'ready' order by r.period desc, r.requested_at desc, r.id", new { group }, cancellationToken: cancel))).AsList();
    }

    public async Task<StatusReport?> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<StatusReport>(new CommandDefinition(
            Select + " where r.id = @id", new { id }, cancellationToken: cancel));
    }

    /// <returns>What the report says, as it was frozen, or <c>null</c> before that.</returns>
    /// <exception cref="JsonException">The stored text is not a model.</exception>
    public async Task<StatusReportModel?> ModelAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var model = await connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition(
            "select model from reports.status_report where id = @id", new { id }, cancellationToken: cancel));
        return model is null ? null : StatusReportJson.Read(model);
    }

    /// <returns>The PDF's bytes, or <c>null</c> while there are none.</returns>
    public async Task<byte[]?> PdfAsync(Guid id, ReportCopy copy, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var column = copy == ReportCopy.Archive ? "archive_pdf" : "pdf";
        return await connection.QuerySingleOrDefaultAsync<byte[]?>(new CommandDefinition(
            $"select {column} from reports.status_report where id = @id", new { id }, cancellationToken: cancel));
    }
}
