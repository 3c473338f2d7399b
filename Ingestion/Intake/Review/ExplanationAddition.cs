using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>Explains afterwards what was published with warnings, or anew what the coordinator declined. Words that she has released stand until she takes them back.</summary>
public sealed class ExplanationAddition(NpgsqlDataSource database)
{
    /// <param name="explanations">A text for each rule, by its code; rules that did not warn are left out.</param>
    /// <returns>The rules that now have these words; none when it is not published.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(Guid id, string actor, IReadOnlyDictionary<string, KeptText> explanations, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (!await LockPublishedAsync(connection, id, cancel)) return [];
        var released = (await connection.QueryAsync<string>(new CommandDefinition(
            "select rule from smv.explanation where upload_id = @id and released_at is not null", new { id }, cancellationToken: cancel))).AsList();
        List<string> rules = [.. (await WarnedRules.OfAsync(connection, id, cancel)).Where(explanations.ContainsKey).Except(released)];
        foreach (var rule in rules)
        {
            await ExplanationText.WriteAsync(connection, id, rule, explanations[rule], actor, cancel);
            await EventLog.AppendAsync(connection, actor, "explanation written", $"{id} {rule}", cancel);
        }
        await transaction.CommitAsync(cancel);
        return rules;
    }

    private static async Task<bool> LockPublishedAsync(NpgsqlConnection connection, Guid id, CancellationToken cancel) =>
        await connection.QuerySingleOrDefaultAsync<bool>(new CommandDefinition(
            "select true from smv.upload where id = @id and status = 'published' for update", new { id }, cancellationToken: cancel));
}
