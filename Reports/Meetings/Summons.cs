using Dapper;
using Microsoft.Extensions.Options;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Meetings;

/// <summary>Calls the group's recipients to a meeting: one mail each, with the agenda, queued with the note that it was done.</summary>
public sealed class Summons(OrganisationChange change, MailQueue queue, IOptions<MailOptions> options, TimeProvider clock)
{
    private const string PeopleSql = """
        select r.name as "Name", r.email as "Email", r.language as "Tag" from smv.recipient r
        join smv.steering_group g on g.id = r.steering_group_id where g.code = @Group and r.valid @> @today order by r.id
        """;

    private const string NoteSql = $"update reports.meeting set summoned_at = @now where id = {MeetingChange.IdSql} and summoned_at is not distinct from @last";

    /// <param name="last">When the group was last called, as the one who orders saw it: pressing twice calls once.</param>
    public async Task<Outcome> SendAsync(MeetingKey key, DateTimeOffset? last, string by, CancellationToken cancel)
    {
        var queued = new List<Guid>();
        var outcome = await change.MakeAsync(by, async connection =>
        {
            if (await MeetingBook.FindAsync(connection, key, cancel) is not { } meeting) return MeetingChange.Gone;
            if (meeting.Agenda.Count == 0) return Outcome.Refused("", "Skriv dagordningen först.", "Write the agenda first.");
            if (key.Day < Stockholm.Today(clock)) return Outcome.Refused("", "Sammanträdet har redan varit.", "The meeting has been held already.");
            if (await connection.ExecuteAsync(new CommandDefinition(NoteSql, new { key.Group, key.Day, last, now = clock.GetUtcNow() }, cancellationToken: cancel)) == 0)
                return Outcome.Refused("", "Kallelsen är redan skickad.", "The summons has been sent already.");
            var people = (await connection.QueryAsync<MailPerson>(new CommandDefinition(PeopleSql, new { key.Group, today = Stockholm.Today(clock) }, cancellationToken: cancel))).AsList();
            foreach (var person in people)
                queued.Add(await queue.EnqueueAsync(connection, Write(meeting, person.Language, last is not null).To(DeliveryPurpose.Summons, person.Name, person.Email), cancel));
            return Outcome.Done("summons sent", MeetingChange.Subject(key), $"Kallelsen till {key.Day:O} går till {people.Count} personer.", $"The summons to {key.Day:O} goes to {people.Count} people.");
        }, cancel);
        if (outcome.Made is not null) await queue.NudgeAsync(queued, cancel);
        return outcome;
    }

    private MailText Write(Meeting meeting, Language language, bool again)
    {
        string Say(string sv, string en) => language == Language.English ? en : sv;
        var (name, day) = (meeting.GroupName.In(language), meeting.Key.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        var facts = new List<MailFact> { new(Say("Dag", "Day"), day) };
        if (meeting.Begins.Length > 0) facts.Add(new(Say("Tid", "Time"), meeting.Begins));
        if (meeting.Place.Length > 0) facts.Add(new(Say("Plats", "Place"), meeting.Place));
        return new MailText(
            language, again ? Say($"Ändrad kallelse: {name} {day}", $"Changed summons: {name} {day}") : Say($"Kallelse: {name} {day}", $"Summons: {name} {day}"),
            Say($"{name} sammanträder {day}.", $"{name} meets on {day}."), [], facts, Say("Dagordning", "Agenda"),
            [.. meeting.Agenda.Select(i => new MailPoint($"§ {i.Paragraph} {i.Title}.", string.Join(' ', Proposal(i))))],
            new(Say("Läs inför mötet", "Read before the meeting"), $"{options.Value.PublicUrl.TrimEnd('/')}/sammantraden/{meeting.Key.Group}/{day}"),
            Say("Du får kallelsen för att du står bland gruppens mottagare.", "You get this because you are among the group's recipients."));

        IEnumerable<string> Proposal(AgendaItem item) => item.Proposal.Length == 0 ? [] : [Say("Förslag:", "Proposal:"), item.Proposal.ReplaceLineEndings(" ")];
    }
}
