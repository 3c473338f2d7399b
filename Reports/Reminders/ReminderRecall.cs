using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Reminders;

/// <summary>Looks once more, right before a reminder is sent, whether what it says still lacks; else it is taken back.</summary>
public sealed class ReminderRecall(NpgsqlDataSource database, CompletenessReader completeness, TimeProvider clock)
{
    /// <summary>Stands for all districts, in what goes to the coordinator.</summary>
    public const string County = "LÄN";

    private const string RecallSql = """
        update reports.delivery set status = 'cancelled', reason = 'arrived', finished_at = @now where id = @delivery and status = 'queued'
        """;

    /// <summary>Whether it may go. When some of it has come in, the reminder is written anew with what is left; when all has, it never goes.</summary>
    public async Task<bool> StandsAsync(Guid delivery, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var written = await connection.QuerySingleOrDefaultAsync<Written>(new CommandDefinition(
            "select district as \"District\", month, lacking as \"Told\" from reports.reminder where delivery_id = @delivery", new { delivery }, cancellationToken: cancel));
        if (written is null) return true;
        var lacks = DistrictLacks.Of(await completeness.ReadAsync(DistrictLacks.QueryOn(Stockholm.Today(clock)), cancel));
        var told = string.Join('\n', lacks.Where(l => l.Month == written.Month && written.District is var of && (of == County || of == l.District)).Select(l => l.Told));
        if (told == written.Told) return true;

        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var isRecalled = await connection.ExecuteAsync(new CommandDefinition(RecallSql, new { delivery, now = clock.GetUtcNow() }, cancellationToken: cancel)) == 1;
        // what a person cancelled meanwhile is not written anew
        if (isRecalled && told.Length > 0)
            await connection.ExecuteAsync(new CommandDefinition("delete from reports.reminder where delivery_id = @delivery", new { delivery }, cancellationToken: cancel));
        await transaction.CommitAsync(cancel);
        return false;
    }

    private sealed record Written(string District, Month Month, string Told);
}
