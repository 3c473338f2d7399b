using System.Globalization;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Reports.Meetings.Minutes;

/// <summary>How minutes are asked for.</summary>
/// <param name="Adjuster">Who checks and signs beside the chair and the secretary; blank for nobody.</param>
public sealed record MinutesOrder(SignedRange Signed, string Adjuster, Language Language);

/// <summary>Puts minutes into words, in the form the group's old ones have.</summary>
/// <param name="demonstration">Whether all is invented.</param>
/// <param name="reports">Reports laid before the meeting, by id, in words.</param>
internal sealed class MinutesComposer(Meeting meeting, MinutesOrder order, DateTimeOffset now, string site, bool demonstration, IReadOnlyDictionary<Guid, Phrase> reports)
{
    private const string Collaboration = "Samverkan mot våld";

    private string GroupName => Say(meeting.GroupName);

    private string Day => Say($"{meeting.Key.Day.Day} {Month.Of(meeting.Key.Day).LongForm(Language.Swedish)}", $"{meeting.Key.Day.Day} {Month.Of(meeting.Key.Day).LongForm(Language.English)}");

    public MinutesModel Compose() => new()
    {
        Group = meeting.Key.Group, Day = meeting.Key.Day, Version = meeting.MinutesVersion + 1, Language = order.Language, KnownAt = now, Site = site,
        Demonstration = demonstration ? DemonstrationMark.In(order.Language) : null,
        Head = Head(), Items = [.. meeting.Agenda.Select(Item)], Words = Words(),
    };

    private MinutesHead Head() => new(
        Collaboration, Say("Protokoll", "Minutes"), GroupName, Day,
        [
            new(Say("Plats", "Place"), [meeting.Place.Length > 0 ? meeting.Place : Say("ej angiven", "not given")]),
            .. meeting.Begins.Length > 0 ? [new MinutesFact(Say("Tid", "Time"), [meeting.Begins])] : Array.Empty<MinutesFact>(),
            new(Say("Beslutande", "Deciding"), People(p => p.Decides)),
            new(Say("Övriga deltagande", "Others present"), People(p => !p.Decides)),
        ],
        Say("Underskrifter", "Signatures"), order.Signed.ToString(), [.. Signatures()]);

    private IReadOnlyList<string> People(Func<Participant, bool> which)
    {
        var lines = meeting.Participants.Where(which).Select(p => string.Join(", ", Parts(p))).ToList();
        return lines.Count > 0 ? lines : [Say("inga antecknade", "none noted")];
    }

    private IEnumerable<string> Parts(Participant one)
    {
        yield return one.Name;
        if (one.Party.Length > 0) yield return $"({one.Party})";
        if (one.Organisation.Length > 0) yield return one.Organisation;
        if (one.Capacity == Capacity.Chair) yield return Say("ordförande", "chair");
        if (one.Capacity == Capacity.Secretary) yield return Say("sekreterare", "secretary");
    }

    private IEnumerable<SignatureField> Signatures()
    {
        yield return new(Say("Ordförande", "Chair"), Named(Capacity.Chair));
        yield return new(Say("Sekreterare", "Secretary"), Named(Capacity.Secretary));
        if (order.Adjuster.Length > 0) yield return new(Say("Justerare", "Minutes checker"), order.Adjuster);
    }

    private string Named(Capacity capacity) => meeting.Participants.FirstOrDefault(p => p.Capacity == capacity)?.Name ?? "";

    private MinutesItem Item(AgendaItem item) => new(
        $"§ {item.Paragraph}", item.Title, AccountText.Blocks(item.Account),
        item.Report is { } report && reports.TryGetValue(report, out var named) ? Say(named) : null,
        Say("Ordföranden föreslår", "The chair proposes"), AccountText.Lines(item.Proposal),
        Decides(item.Outcome), AccountText.Lines(item.Decision), Undertaking(item));

    private string Decides(DecisionOutcome? outcome) => outcome switch
    {
        DecisionOutcome.Amended => Say($"{GroupName} beslutar, med ändring av förslaget", $"{GroupName} decides, amending the proposal"),
        DecisionOutcome.Postponed => Say($"{GroupName} bordlägger ärendet", $"{GroupName} postpones the matter"),
        DecisionOutcome.Remitted => Say($"{GroupName} återremitterar ärendet", $"{GroupName} refers the matter back"),
        DecisionOutcome.AsProposed => Say($"{GroupName} beslutar", $"{GroupName} decides"),
        _ => "",
    };

    private string? Undertaking(AgendaItem item)
    {
        if (item.Responsible.Length == 0) return null;
        var by = item.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return by is null
            ? Say($"Ansvarig: {item.Responsible}.", $"Responsible: {item.Responsible}.")
            : Say($"Ansvarig: {item.Responsible}, senast {by}.", $"Responsible: {item.Responsible}, by {by}.");
    }

    private MinutesWords Words()
    {
        var local = Stockholm.In(now).DateTime;
        var version = meeting.MinutesVersion + 1;
        return new(
            Say("Sida {0} ({1})", "Page {0} of {1}"), $"{GroupName} · {Day}",
            Say($"{Collaboration}, protokoll version {version}, {local:yyyy'-'MM'-'dd} kl. {local:HH'.'mm}", $"{Collaboration}, minutes version {version}, {local:yyyy'-'MM'-'dd} at {local:HH':'mm}"),
            Say("Verifieringskod", "Verification code"),
            Say("Protokollet är låst: samma innehåll ger samma fil. Kontrollsumma för innehållet:", "These minutes are frozen: the same content gives the same file. Checksum of the content:"));
    }

    private string Say(string sv, string en) => order.Language == Language.English ? en : sv;

    private string Say(Phrase phrase) => phrase.In(order.Language);
}
