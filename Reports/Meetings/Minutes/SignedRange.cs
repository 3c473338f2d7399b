using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Meetings.Minutes;

/// <summary>The §§ that the signatures stand for, as those who sign say. It may disagree with the minutes: then that is told, and nothing is put right by itself.</summary>
public readonly record struct SignedRange(int First, int Last)
{
    public override string ToString() => First == Last ? $"§ {First}" : $"§ {First} – § {Last}";

    /// <returns>How it disagrees with the §§ of the meeting; nothing when it does not.</returns>
    public IReadOnlyList<Phrase> Mismatches(Meeting meeting)
    {
        var (here, there) = (this, new SignedRange(meeting.FirstParagraph, meeting.LastParagraph));
        if (meeting.Agenda.Count == 0 || here == there) return [];
        var unsigned = meeting.Agenda.Where(i => i.Paragraph < here.First || i.Paragraph > here.Last).Select(i => $"§ {i.Paragraph} {i.Title}").ToList();
        var unknown = Enumerable.Range(here.First, Math.Max(0, here.Last - here.First + 1)).Where(p => p < there.First || p > there.Last).Select(p => $"§ {p}").ToList();
        var mismatches = new List<Phrase>();
        if (unsigned.Count > 0)
            mismatches.Add(new(
                $"Underskrifterna gäller {here}, men protokollet har {there}. Utan underskrift blir: {string.Join(", ", unsigned)}.",
                $"The signatures are for {here}, but the minutes have {there}. Left unsigned: {string.Join(", ", unsigned)}."));
        if (unknown.Count > 0)
            mismatches.Add(new(
                $"Underskrifterna gäller {here}, men {string.Join(", ", unknown)} finns inte i protokollet, som har {there}.",
                $"The signatures are for {here}, but {string.Join(", ", unknown)} is not in the minutes, which have {there}."));
        return mismatches;
    }
}
