using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake.Review;

namespace SmvInsights.Ingestion.Intake;

/// <summary>A person's word on an upload that waits: let it count, or take it back.</summary>
public sealed class UploadDecision(NpgsqlDataSource database, INudge nudge)
{
    /// <summary>Settles what the sender, the district and the coordinator have in their hands; the coordinator's word settles all.</summary>
    /// <param name="reason">Why published figures change; takes the place of the one it was sent with, if any.</param>
    /// <param name="explanations">A text for each rule that warned, by its code; those of other rules are left out, and those given before stand.</param>
    /// <param name="explanationsRequired">Whether a person sits in front of it, who can be asked for what is missing.</param>
    public async Task<Decided> ConfirmAsync(
        Guid id, Decider by, KeptText? reason, IReadOnlyDictionary<string, KeptText> explanations, bool explanationsRequired, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (await LockWaitingAsync(connection, id, cancel) is not { } waiting) return Decided.NotWaiting;
        var why = reason?.Text ?? waiting.Reason;
        var toExplain = await WarnedRules.OfAsync(connection, id, cancel);
        var asks = explanationsRequired && waiting.IsForTheSender;
        if (why is null && waiting.NeedsReason(asks)) return Decided.NeedsReason;
        if (asks && !toExplain.All(r => waiting.Explained.Contains(r) || explanations.ContainsKey(r))) return Decided.NeedsExplanations;

        foreach (var rule in toExplain.Where(explanations.ContainsKey))
            await ExplanationText.WriteAsync(connection, id, rule, explanations[rule], by.Name, cancel);
        var waits = waiting.Holds.Contains(Hold.Coordinator) && !by.IsCoordinator;
        await SettleAsync(connection, id, by, why, waits, cancel);
        await transaction.CommitAsync(cancel);
        if (waits) return Decided.WaitsForCoordinator;
        await nudge.NudgeAsync(Work.Import, id, cancel);
        return Decided.Done;
    }

    /// <returns>Whether it waited and now is withdrawn.</returns>
    public async Task<bool> WithdrawAsync(Guid id, string actor, KeptText? reason, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var withdrawn = await connection.ExecuteAsync(new CommandDefinition("""
            update smv.upload set status = 'withdrawn', holds = '{}', reason = coalesce(@reason, reason), finished_at = now()
            where id = @id and status = 'awaiting_approval'
            """, new { id, reason = reason?.Text }, cancellationToken: cancel)) == 1;
        if (withdrawn) await EventLog.AppendAsync(connection, actor, "upload withdrawn", id.ToString(), cancel);
        await transaction.CommitAsync(cancel);
        return withdrawn;
    }

    private static Task<Waiting?> LockWaitingAsync(NpgsqlConnection connection, Guid id, CancellationToken cancel) =>
        connection.QuerySingleOrDefaultAsync<Waiting?>(new CommandDefinition("""
            select holds, nullif(reason, '') as "Reason", difference::text as "Difference",
              array(select rule from smv.explanation where upload_id = @id) as "Explained"
            from smv.upload where id = @id and status = 'awaiting_approval' for update
            """, new { id }, cancellationToken: cancel));

    private static async Task SettleAsync(NpgsqlConnection connection, Guid id, Decider by, string? why, bool waits, CancellationToken cancel)
    {
        await connection.ExecuteAsync(new CommandDefinition("""
            update smv.upload set reason = @why, holds = case when @waits then array['coordinator'] else '{}' end,
              confirmed_by = case when confirmed_at is null then @Name else confirmed_by end, confirmed_at = coalesce(confirmed_at, now()),
              approved_by = case when @IsCoordinator then @Name end, approved_at = case when @IsCoordinator then now() end,
              status = case when @waits then status else 'received' end,
              finished_at = case when @waits then finished_at end, next_attempt_at = now()
            where id = @id
            """, new { id, by.Name, by.IsCoordinator, why, waits }, cancellationToken: cancel));
        await EventLog.AppendAsync(connection, by.Name, by.IsCoordinator ? "upload approved" : "upload confirmed", id.ToString(), cancel);
    }

    [method: ExplicitConstructor] // an array column tells Dapper no element type to match by
    private sealed record Waiting(string[] Holds, string? Reason, string? Difference, string[] Explained)
    {
        public bool IsForTheSender => Holds.Any(h => h != Hold.Coordinator);

        public bool NeedsReason(bool asked) =>
            Holds.Contains(Hold.ReasonMissing) || Holds.Contains(Hold.DroppedKeys) || asked && DifferenceJson.Read(Difference) is { ChangesPublished: true };
    }
}
