using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Delivery;

/// <summary>Reads what the receipts that are due must tell.</summary>
public static class ReceiptReader
{
    private const int FindingsShown = 5;

    /// <summary>Takes uploads whose receipt is due, locked until the transaction ends. One that waits for approval stays due, for the outcome that follows.</summary>
    public static async Task<IReadOnlyList<UploadOutcome>> TakeDueAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var uploads = (await connection.QueryAsync<UploadOutcome>(new CommandDefinition("""
            with due as (
              select id from smv.upload u
              where receipt_due and status in ('published', 'rejected', 'awaiting_approval', 'failed')
                and not exists (select from reports.told t where t.about = 'upload ' || u.id || ' ' || u.status || case when 'stale' = any(u.holds) then ' again' else '' end)
              order by received_at limit 50 for update skip locked)
            update smv.upload u set receipt_due = status = 'awaiting_approval' from due where u.id = due.id
            returning u.id, u.status, u.received_at as ReceivedAt, u.via, u.uploader, u.mandate_district as DistrictCode,
              u.file_name as FileName, u.sha256 is not null as Stored, u.row_count as Rows,
              (select count(*)::int from smv.finding f where f.upload_id = u.id and f.severity = 3) as Errors,
              (select count(*)::int from smv.finding f where f.upload_id = u.id and f.severity = 2) as Warnings, array_to_string(u.holds, ' ') as Holds,
              coalesce(u.reason, '') = '' and exists (
                select from json_array_elements(u.difference -> 'parts') p
                where p ->> 'replaces' is not null and (p ->> 'added')::int + (p ->> 'changed')::int + (p ->> 'removed')::int > 0)
                as LacksReason
            """, cancellationToken: cancel))).AsList();
        var ids = uploads.Select(u => u.Id).ToArray();
        var parts = await PartsAsync(connection, ids, cancel);
        var findings = await FindingsAsync(connection, ids, cancel);
        return [.. uploads.Select(u => u with { Parts = [.. parts[u.Id]], Findings = [.. findings[u.Id].Take(FindingsShown)] })];
    }

    private static async Task<ILookup<Guid, PublishedPart>> PartsAsync(NpgsqlConnection connection, Guid[] ids, CancellationToken cancel) =>
        (await connection.QueryAsync<PartRow>(new CommandDefinition("""
            select s.upload_id as Upload, s.kind, s.month, s.version, n.name_sv as Sv, n.name_en as En
            from smv.submission s join smv.district d on d.id = s.district_id
            cross join lateral (
              select name_sv, name_en from smv.district_name where district_id = d.id
              order by valid @> s.month desc, lower(valid) desc nulls last limit 1) n
            where s.upload_id = any(@ids) order by s.month, d.sort, s.kind
            """, new { ids }, cancellationToken: cancel))).ToLookup(p => p.Upload, p => new PublishedPart((ReportKind)p.Kind, p.Month, p.Version, p.Sv, p.En));

    private static async Task<ILookup<Guid, ReceiptFinding>> FindingsAsync(NpgsqlConnection connection, Guid[] ids, CancellationToken cancel) =>
        (await connection.QueryAsync<FindingRow>(new CommandDefinition("""
            select upload_id as Upload, line, col as "Column", column_name as ColumnName, message_sv as MessageSv, message_en as MessageEn,
              remedy_sv as RemedySv, remedy_en as RemedyEn
            from smv.finding where upload_id = any(@ids) and severity = 3 order by upload_id, ordinal
            """, new { ids }, cancellationToken: cancel))).ToLookup(
                f => f.Upload, f => new ReceiptFinding(f.Line, f.Column, f.ColumnName, f.MessageSv, f.MessageEn, f.RemedySv, f.RemedyEn));

    private sealed record PartRow(Guid Upload, short Kind, Month Month, int Version, string Sv, string En);

    private sealed record FindingRow(
        Guid Upload, int Line, int Column, string ColumnName, string MessageSv, string MessageEn, string RemedySv, string RemedyEn);
}
