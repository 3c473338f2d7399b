using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Meetings.Minutes;

/// <summary>What somebody who writes minutes should know before they are printed. Only minutes about nothing cannot be written.</summary>
public static class MinutesCheck
{
    public static Phrase? Blocks(Meeting meeting) => meeting.Agenda.Count == 0
        ? new("Dagordningen är tom, så det finns inget att skriva protokoll om.", "The agenda is empty, so there is nothing to write minutes about.") : null;

    public static IReadOnlyList<Phrase> Warnings(Meeting meeting, SignedRange signed) =>
    [
        .. signed.Mismatches(meeting),
        .. meeting.Agenda.Where(i => i.Outcome is null).Select(i => new Phrase($"§ {i.Paragraph} {i.Title} har inget beslut.", $"§ {i.Paragraph} {i.Title} has no decision.")),
        .. Lacking(meeting),
    ];

    private static IEnumerable<Phrase> Lacking(Meeting meeting)
    {
        if (meeting.Place.Length == 0) yield return new("Platsen är inte angiven.", "The place is not given.");
        if (meeting.Participants.All(p => p.Capacity != Capacity.Chair)) yield return new("Ingen ordförande är antecknad.", "No chair is noted.");
        if (meeting.Participants.All(p => p.Capacity != Capacity.Secretary)) yield return new("Ingen sekreterare är antecknad.", "No secretary is noted.");
        if (meeting.Participants.All(p => !p.Decides)) yield return new("Ingen beslutande är antecknad.", "Nobody who decides is noted.");
    }
}
