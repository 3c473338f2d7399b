using Dapper;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Reports.Meetings;

/// <summary>Records what a meeting decided on a §, and how an undertaking ended. People decide; the system proposes and remembers.</summary>
public sealed class DecisionEntry(OrganisationChange change, TimeProvider clock)
{
    public const int Longest = 2000;

    /// <param name="Outcome">Code.</param>
    /// <param name="Decision">As it stands in the minutes; blank takes the proposal where it was followed.</param>
    public sealed record Order(string? Outcome, string? Decision, string? Responsible, DateOnly? Due);

    private const string RecordSql = $"""
        update reports.agenda_item set outcome = @outcome, decision = @decision, responsible = @responsible, due = @due, decided_at = @now
        where id = @item and meeting_id = {MeetingChange.IdSql} returning title
        """;

    private const string CloseSql = """
        update reports.agenda_item set closed_at = @now, closed_by = @by, closing = @closing
        where id = @item and responsible <> '' and outcome is not null and closed_at is null returning decision
        """;

    public Task<Outcome> RecordAsync(MeetingKey key, int item, Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        if ((await MeetingBook.FindAsync(connection, key, cancel))?.Agenda.FirstOrDefault(i => i.Id == item) is not { } about) return MeetingChange.ItemGone;
        var check = new OrderCheck();
        if (DecisionOutcomes.Find(order.Outcome) is not { } outcome)
            return Outcome.Refused(nameof(order.Outcome), "Välj hur det gick.", "Choose how it went.");
        if (outcome == DecisionOutcome.AsProposed && about.Proposal.Length == 0)
            check.Refuse(nameof(order.Outcome), "Det finns inget förslag att följa.", "There is no proposal to follow.");
        var decision = check.Lines(nameof(order.Decision), string.IsNullOrWhiteSpace(order.Decision) && outcome == DecisionOutcome.AsProposed ? about.Proposal : order.Decision, Longest);
        if (outcome == DecisionOutcome.Amended && decision.Length == 0) check.Refuse(nameof(order.Decision), "Skriv vad som beslutades.", "Write what was decided.");
        var responsible = check.Impersonal(nameof(order.Responsible), check.OptionalText(nameof(order.Responsible), order.Responsible));
        if (responsible.Length > 0 && decision.Length == 0) check.Refuse(nameof(order.Decision), "Skriv vad den ansvariga ska göra.", "Write what the one responsible is to do.");
        if (order.Due is { } due && (responsible.Length == 0 || due < key.Day))
            check.Refuse(nameof(order.Due), "En dag hör till en ansvarig, och ligger efter sammanträdet.", "A day goes with someone responsible, and is after the meeting.");
        if (check.Failed) return check.Refused;
        var title = await connection.QuerySingleAsync<string>(new CommandDefinition(
            RecordSql, new { key.Group, key.Day, item, outcome = outcome.Code(), decision, responsible, order.Due, now = clock.GetUtcNow() }, cancellationToken: cancel));
        var word = outcome.InWords();
        return Outcome.Done("decision recorded", MeetingChange.Subject(key), $"§ {about.Paragraph} {title}: {word.Sv.ToLowerInvariant()}.", $"§ {about.Paragraph} {title}: {word.En.ToLowerInvariant()}.");
    }, cancel);

    /// <param name="closing">How it ended, in a few words.</param>
    public Task<Outcome> CloseAsync(int item, string? closing, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var check = new OrderCheck();
        var words = check.Impersonal("Closing", check.Text("Closing", closing, 300));
        if (check.Failed) return check.Refused;
        var what = await connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition(CloseSql, new { item, by, closing = words, now = clock.GetUtcNow() }, cancellationToken: cancel));
        return what is null
            ? Outcome.Refused("", "Åtagandet är redan avslutat.", "The undertaking is closed already.")
            : Outcome.Done("undertaking closed", $"agenda item {item}", $"Åtagandet är avslutat: {what}", $"The undertaking is closed: {what}");
    }, cancel);
}
