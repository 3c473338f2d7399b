using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Organisation.Changes;

/// <summary>What was decided to begin on a coming day is withdrawn, and what it would have replaced goes on. What has begun is history and stays.</summary>
internal static class PlannedRows
{
    /// <param name="table">A table with <c>valid</c>.</param>
    /// <param name="owner">Its column of what the rows are about.</param>
    /// <returns>Whether there was such a plan, and something that goes on instead.</returns>
    public static async Task<bool> WithdrawAsync(
        NpgsqlConnection connection, string table, string owner, short id, DateOnly from, DateOnly today, CancellationToken cancel)
    {
        if (from <= today) return false;
        var to = (await connection.QueryAsync<DateOnly?>(new CommandDefinition(
            $"""
            delete from {table} where {owner} = @id and lower(valid) = @from
              and exists (select from {table} former where former.{owner} = @id and upper(former.valid) = @from)
            returning upper(valid)
            """, new { id, from }, cancellationToken: cancel))).AsList();
        if (to.Count == 0) return false;
        await connection.ExecuteAsync(new CommandDefinition(
            $"update {table} set valid = daterange(lower(valid), @to) where {owner} = @id and upper(valid) = @from",
            new { id, from, to = to[0] }, cancellationToken: cancel));
        return true;
    }
}
