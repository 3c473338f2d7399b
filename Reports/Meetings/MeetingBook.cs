using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Meetings;

/// <param name="Items">§§ on its agenda.</param>
/// <param name="MinutesVersion">0 where no minutes have been made.</param>
public sealed record MeetingLine(DateOnly Day, string Place, string Begins, int Items, int MinutesVersion);

/// <summary>The steering groups' meetings, each with what was dealt with at it.</summary>
public sealed class MeetingBook(NpgsqlDataSource database)
{
    private static readonly string Sql = EmbeddedSql.Of(typeof(MeetingBook), "meeting");

    /// <param name="group">Code.</param>
    /// <returns>All meetings of the group, the latest first.</returns>
    public async Task<IReadOnlyList<MeetingLine>> ListAsync(string group, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<MeetingLine>(new CommandDefinition("""
            select m.held_on as "Day", m.place, m.begins,
              (select count(*) from reports.agenda_item i where i.meeting_id = m.id)::int as "Items",
              coalesce((select max(version) from reports.minutes x where x.meeting_id = m.id), 0)::int as "MinutesVersion"
            from reports.meeting m join smv.steering_group g on g.id = m.steering_group_id
            where g.code = @group order by 1 desc
            """, new { group }, cancellationToken: cancel))).AsList();
    }

    /// <returns><c>null</c> when the group does not meet that day.</returns>
    public async Task<Meeting?> FindAsync(MeetingKey key, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await FindAsync(connection, key, cancel);
    }

    internal static async Task<Meeting?> FindAsync(NpgsqlConnection connection, MeetingKey key, CancellationToken cancel)
    {
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, new { group = key.Group, day = key.Day }, cancellationToken: cancel));
        if (await results.ReadSingleOrDefaultAsync<Row>() is not { } row) return null;
        var participants = (await results.ReadAsync<ParticipantRow>()).Select(p => p.ToParticipant()).ToList();
        var agenda = (await results.ReadAsync<ItemRow>()).Select((i, at) => i.ToItem(row.FirstParagraph + at)).ToList();
        return new Meeting(key, new Phrase(row.Sv, row.En), row.Place, row.Begins, row.SummonedAt, row.FirstParagraph, row.MinutesVersion, participants, agenda);
    }

    private sealed record Row(int Id, string Sv, string En, string Place, string Begins, DateTimeOffset? SummonedAt, int FirstParagraph, int MinutesVersion);

    private sealed record ParticipantRow(string Capacity, string Name, string Party, string Organisation)
    {
        public Participant ToParticipant() => new(Enum.Parse<Capacity>(Capacity, ignoreCase: true), Name, Party, Organisation);
    }

    private sealed record ItemRow(int Id, string Title, Guid? Report, string Account, string Proposal, string? Outcome, string Decision, string Responsible, DateOnly? Due)
    {
        public AgendaItem ToItem(int paragraph) =>
            new(Id, paragraph, Title, Report, Account, Proposal, Outcome is null ? null : DecisionOutcomes.Of(Outcome), Decision, Responsible, Due);
    }
}
