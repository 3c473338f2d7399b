using System.Globalization;
using Dapper;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Reports.Meetings;

/// <summary>Says where and when a group meets, and who was there.</summary>
public sealed class MeetingDetails(OrganisationChange change)
{
    /// <summary>Of participants.</summary>
    public const int Most = 60;

    /// <param name="FirstParagraph">§ that the agenda begins with; blank where it follows the year's last.</param>
    public sealed record Order(string? Place, string? Begins, string? FirstParagraph);

    public Task<Outcome> SetAsync(MeetingKey key, Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var check = new OrderCheck();
        var place = check.Impersonal(nameof(order.Place), check.OptionalText(nameof(order.Place), order.Place));
        var begins = check.OptionalText(nameof(order.Begins), order.Begins, 20);
        var first = FirstParagraph(check, order.FirstParagraph);
        if (check.Failed) return check.Refused;
        var changed = await connection.ExecuteAsync(new CommandDefinition(
            $"update reports.meeting set place = @place, begins = @begins, first_paragraph = @first where id = {MeetingChange.IdSql}",
            new { key.Group, key.Day, place, begins, first }, cancellationToken: cancel));
        return changed == 0 ? MeetingChange.Gone : Outcome.Done(
            "meeting changed", MeetingChange.Subject(key), $"Plats och tid för sammanträdet {key.Day:O} är ändrade.", $"Place and time of the meeting on {key.Day:O} are changed.");
    }, cancel);

    /// <summary>Replaces the list; those without a name are left out.</summary>
    public Task<Outcome> SetParticipantsAsync(MeetingKey key, IReadOnlyList<Participant> participants, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        if (await MeetingChange.FindAsync(connection, key, cancel) is not { } meeting) return MeetingChange.Gone;
        var check = new OrderCheck();
        var rows = participants.Where(p => !string.IsNullOrWhiteSpace(p.Name)).Select((p, place) => new
        {
            meeting, place, capacity = p.Capacity.ToString().ToLowerInvariant(),
            name = check.Impersonal("", check.Text("", p.Name)), party = check.OptionalText("", p.Party, 60), organisation = check.OptionalText("", p.Organisation),
        }).ToList();
        if (rows.Count > Most) check.Refuse("", $"Högst {Most} deltagare får plats.", $"There is room for {Most} participants at most.");
        if (rows.Count(r => r.capacity == "chair") > 1) check.Refuse("", "Bara en kan vara ordförande.", "Only one can be the chair.");
        if (rows.GroupBy(r => r.name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
            check.Refuse("", $"{twice.Key} står två gånger.", $"{twice.Key} stands twice.");
        if (check.Failed) return check.Refused;
        await connection.ExecuteAsync(new CommandDefinition("delete from reports.participant where meeting_id = @meeting", new { meeting }, cancellationToken: cancel));
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into reports.participant (meeting_id, place, capacity, name, party, organisation) values (@meeting, @place, @capacity, @name, @party, @organisation)", rows, cancellationToken: cancel));
        return Outcome.Done("participants set", MeetingChange.Subject(key), rows.Count == 1 ? $"1 deltagare är antecknad till {key.Day:O}." : $"{rows.Count} deltagare är antecknade till {key.Day:O}.", rows.Count == 1 ? $"1 participant is noted for {key.Day:O}." : $"{rows.Count} participants are noted for {key.Day:O}.");
    }, cancel);

    private static short? FirstParagraph(OrderCheck check, string? answer)
    {
        if (string.IsNullOrWhiteSpace(answer)) return null;
        if (short.TryParse(answer.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first is > 0 and < 1000) return first;
        check.Refuse(nameof(Order.FirstParagraph), "Skriv ett nummer från 1 till 999, eller lämna tomt.", "Write a number from 1 to 999, or leave it blank.");
        return null;
    }
}
