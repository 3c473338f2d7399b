using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Reports.Meetings;

/// <summary>Writes a meeting's agenda, § by §. The places follow on each other without a gap.</summary>
public sealed class AgendaEntry(OrganisationChange change)
{
    public const int Most = 99;

    public const int LongestAccount = 8000;

    public const int LongestProposal = 2000;

    /// <param name="Report">The status report laid before the meeting; it must be ready and the group's own.</param>
    public sealed record Order(string? Title, Guid? Report, string? Account, string? Proposal);

    private const string ReportSql = """
        select exists (select from reports.status_report r join smv.steering_group g on g.id = r.steering_group_id where r.id = @report and g.code = @group and r.status = 'ready')
        """;

    private const string AddSql = """
        insert into reports.agenda_item (meeting_id, place, title, report_id, account, proposal)
        values (@meeting, (select coalesce(max(place), 0) + 1 from reports.agenda_item where meeting_id = @meeting), @Title, @Report, @Account, @Proposal)
        """;

    private const string ChangeSql = """
        update reports.agenda_item set title = @Title, report_id = @Report, account = @Account, proposal = @Proposal where id = @item and meeting_id = @meeting
        """;

    private const string SwapSql = """
        update reports.agenda_item i set place = case when i.place = a.place then a.place + @step else a.place end
        from (select place from reports.agenda_item where id = @item and meeting_id = @meeting) a
        where i.meeting_id = @meeting and i.place in (a.place, a.place + @step)
          and exists (select from reports.agenda_item where meeting_id = @meeting and place = a.place + @step)
        """;

    /// <param name="item">The one that is changed; <c>null</c> for one more, last.</param>
    public Task<Outcome> WriteAsync(MeetingKey key, int? item, Order order, string by, CancellationToken cancel) => MakeAsync(key, by, async (connection, meeting) =>
    {
        var check = new OrderCheck();
        var title = check.Impersonal(nameof(order.Title), check.Text(nameof(order.Title), order.Title, 120));
        var account = check.Lines(nameof(order.Account), order.Account, LongestAccount);
        var proposal = check.Lines(nameof(order.Proposal), order.Proposal, LongestProposal);
        if (order.Report is { } report && !await connection.QuerySingleAsync<bool>(new CommandDefinition(ReportSql, new { report, group = key.Group }, cancellationToken: cancel)))
            check.Refuse(nameof(order.Report), "Rapporten finns inte, eller är en annan grupps.", "There is no such report, or it is another group's.");
        if (check.Failed) return check.Refused;
        var written = await connection.ExecuteAsync(new CommandDefinition(
            item is null ? AddSql : ChangeSql, new { meeting, item, Title = title, order.Report, Account = account, Proposal = proposal }, cancellationToken: cancel));
        return written == 0 ? MeetingChange.ItemGone : Outcome.Done(
            item is null ? "agenda item added" : "agenda item changed", MeetingChange.Subject(key),
            $"{title} står på dagordningen för {key.Day:O}.", $"{title} is on the agenda for {key.Day:O}.");
    }, cancel);

    /// <param name="step">−1 one place up, 1 one down.</param>
    public Task<Outcome> MoveAsync(MeetingKey key, int item, int step, string by, CancellationToken cancel) => MakeAsync(key, by, async (connection, meeting) =>
        await connection.ExecuteAsync(new CommandDefinition(SwapSql, new { meeting, item, step = Math.Sign(step) }, cancellationToken: cancel)) == 0
            ? MeetingChange.ItemGone
            : Outcome.Done("agenda item moved", MeetingChange.Subject(key), $"Dagordningen för {key.Day:O} har en ny ordning.", $"The agenda for {key.Day:O} has a new order."), cancel);

    public Task<Outcome> RemoveAsync(MeetingKey key, int item, string by, CancellationToken cancel) => MakeAsync(key, by, async (connection, meeting) =>
    {
        var title = await connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition(
            "delete from reports.agenda_item where id = @item and meeting_id = @meeting and outcome is null returning title", new { meeting, item }, cancellationToken: cancel));
        if (title is null) return Outcome.Refused("", "Paragrafen finns inte längre, eller är redan beslutad.", "The item is no longer there, or has been decided.");
        await connection.ExecuteAsync(new CommandDefinition("""
            update reports.agenda_item i set place = n.place from (
              select id, row_number() over (order by place) as place from reports.agenda_item where meeting_id = @meeting) n
            where n.id = i.id and i.place <> n.place
            """, new { meeting }, cancellationToken: cancel));
        return Outcome.Done("agenda item removed", MeetingChange.Subject(key), $"{title} är struken från dagordningen för {key.Day:O}.", $"{title} is struck from the agenda for {key.Day:O}.");
    }, cancel);

    /// <summary>Once there are minutes the §§ stand: what is added then would renumber what has been signed.</summary>
    private Task<Outcome> MakeAsync(MeetingKey key, string by, Func<NpgsqlConnection, int, Task<Outcome>> act, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        if (await MeetingChange.FindAsync(connection, key, cancel) is not { } meeting) return MeetingChange.Gone;
        var hasMinutes = await connection.QuerySingleAsync<bool>(new CommandDefinition("select exists (select from reports.minutes where meeting_id = @meeting)", new { meeting }, cancellationToken: cancel));
        return hasMinutes
            ? Outcome.Refused("", "Protokollet är skrivet, så dagordningen ändras inte mer. Rätta i besluten och skriv en ny version av protokollet.", "The minutes are written, so the agenda no longer changes. Put the decisions right and write a new version of the minutes.")
            : await act(connection, meeting);
    }, cancel);
}
