using Dapper;
using Npgsql;

namespace SmvInsights.Reports.Deadlines;

/// <summary>The days on which a steering group meets.</summary>
public sealed class MeetingReader(NpgsqlDataSource database)
{
    /// <param name="group">Code.</param>
    /// <returns>From the day on, in the order of time.</returns>
    public async Task<IReadOnlyList<DateOnly>> FromAsync(string group, DateOnly day, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<DateOnly>(new CommandDefinition("""
            select m.held_on from reports.meeting m join smv.steering_group g on g.id = m.steering_group_id
            where g.code = @group and m.held_on >= @day order by 1
            """, new { group, day }, cancellationToken: cancel))).AsList();
    }
}
