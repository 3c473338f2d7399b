using Dapper;
using Npgsql;

namespace SmvInsights.Reports.Delivery;

/// <summary>What a list of deliveries shows; <c>null</c> for all.</summary>
/// <param name="Trouble">Only what is in doubt or could not be sent.</param>
public sealed record DeliveryFilter(Guid? ReportId = null, Guid? UploadId = null, DeliveryPurpose? Purpose = null, bool Trouble = false, int Limit = 200);

/// <summary>Deliveries with their attempts, newest first. Addresses are personal data: for coordinators and administrators.</summary>
public sealed class DeliveryReader(NpgsqlDataSource database)
{
    private const string Columns = """
        select id, purpose, report_id as ReportId, upload_id as UploadId, recipient_name as RecipientName, recipient_email as RecipientEmail,
          language, subject, replace(status, '_', '') as Status, replace(reason, '_', '') as Reason, error,
          created_at as CreatedAt, next_attempt_at as NextAttemptAt, finished_at as FinishedAt, resend_of as ResendOf,
          (select later.id from reports.delivery later where later.resend_of = delivery.id) as ResentAs
        from reports.delivery
        """;

    private const string Chosen = """

        where (@ReportId::uuid is null or report_id = @ReportId) and (@UploadId::uuid is null or upload_id = @UploadId)
          and (@purpose::text is null or purpose = @purpose) and (not @Trouble or status in ('in_doubt', 'refused') and resent_at is null)
        order by created_at desc, id desc limit @Limit
        """;

    public Task<IReadOnlyList<DeliveryRow>> ListAsync(DeliveryFilter filter, CancellationToken cancel) => ReadAsync(
        Columns + Chosen, new { filter.ReportId, filter.UploadId, purpose = filter.Purpose?.ToString().ToLowerInvariant(), filter.Trouble, filter.Limit }, cancel);

    public async Task<DeliveryRow?> FindAsync(Guid id, CancellationToken cancel) =>
        (await ReadAsync(Columns + " where id = @id", new { id }, cancel)).SingleOrDefault();

    private async Task<IReadOnlyList<DeliveryRow>> ReadAsync(string sql, object parameters, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = (await connection.QueryAsync<DeliveryRow>(new CommandDefinition(sql, parameters, cancellationToken: cancel))).AsList();
        var attempts = (await connection.QueryAsync<AttemptRow>(new CommandDefinition("""
            select delivery_id as Delivery, number::int as Number, started_at as StartedAt, ended_at as EndedAt, outcome,
              replace(reason, '_', '') as Reason, detail
            from reports.delivery_attempt where delivery_id = any(@ids) order by number
            """, new { ids = rows.Select(r => r.Id).ToArray() }, cancellationToken: cancel))).ToLookup(a => a.Delivery, a => a.Attempt);
        return [.. rows.Select(r => r with { Attempts = [.. attempts[r.Id]] })];
    }

    private sealed record AttemptRow(
        Guid Delivery, int Number, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? Outcome, DeliveryReason? Reason, string? Detail)
    {
        public DeliveryAttempt Attempt => new(Number, StartedAt, EndedAt, Outcome, Reason, Detail);
    }
}
