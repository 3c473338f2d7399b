using Dapper;
using Npgsql;

namespace SmvInsights.Reports.StatusReports.Drafts;

public sealed class DraftReader(NpgsqlDataSource database)
{
    private const string Sql = """
        select d.points, d.risks, d.questions, d.proposal, d.revision, d.written_by as "WrittenBy", d.written_at as "WrittenAt",
          d.approved_by as "ApprovedBy", d.approved_at as "ApprovedAt"
        from reports.draft d join smv.steering_group g on g.id = d.steering_group_id
        where g.code = @Group and d.period = @Period and d.language = @Tag
        """;

    /// <returns><c>null</c> while nobody has written anything.</returns>
    public async Task<Draft?> FindAsync(DraftKey key, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<Draft?>(new CommandDefinition(Sql, new { key.Group, key.Period, key.Tag }, cancellationToken: cancel));
    }

    /// <summary>The first first.</summary>
    public async Task<IReadOnlyList<DraftComment>> CommentsAsync(DraftKey key, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<DraftComment>(new CommandDefinition("""
            select c.written_by as "WrittenBy", c.written_at as "WrittenAt", c.text
            from reports.draft_comment c join smv.steering_group g on g.id = c.steering_group_id
            where g.code = @Group and c.period = @Period and c.language = @Tag order by c.id
            """, new { key.Group, key.Period, key.Tag }, cancellationToken: cancel))).AsList();
    }
}
