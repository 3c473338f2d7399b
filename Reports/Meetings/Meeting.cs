using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Meetings;

/// <summary>Names a meeting: a group meets once a day at most.</summary>
/// <param name="Group">Steering group code.</param>
public sealed record MeetingKey(string Group, DateOnly Day);

public enum Capacity
{
    Chair,
    Member,
    Secretary,
    Other,
}

/// <param name="Party">Letter or name, <c>s</c>; blank for none.</param>
/// <param name="Organisation">What he or she is there for: a municipality, the office.</param>
public sealed record Participant(Capacity Capacity, string Name, string Party, string Organisation)
{
    public bool Decides => Capacity is Capacity.Chair or Capacity.Member;
}

public enum DecisionOutcome
{
    AsProposed,
    Amended,
    Postponed,
    Remitted,

    /// <summary>Nothing was to be decided: an opening, an account, a closing.</summary>
    Noted,
}

/// <summary>What one § is about, and what became of it.</summary>
/// <param name="Paragraph">Its § of the year.</param>
/// <param name="Report">The status report that is laid before the meeting.</param>
/// <param name="Account">What is told, as written: paragraphs, and lines that begin with <c>- </c>.</param>
/// <param name="Proposal">Begins with <c>Att</c>; blank where nothing is proposed.</param>
/// <param name="Outcome"><c>null</c> until it is recorded.</param>
/// <param name="Responsible">Who undertook it; blank for none.</param>
public sealed record AgendaItem(
    int Id, int Paragraph, string Title, Guid? Report, string Account, string Proposal,
    DecisionOutcome? Outcome, string Decision, string Responsible, DateOnly? Due);

/// <summary>A steering group's meeting with its agenda and those who were there.</summary>
/// <param name="GroupName">As the group was called that day.</param>
/// <param name="Begins">As written, <c>09.30</c>; blank when not said.</param>
/// <param name="SummonedAt">When the group was last called to it.</param>
/// <param name="MinutesVersion">Of the latest minutes; 0 before the first.</param>
public sealed record Meeting(
    MeetingKey Key, Phrase GroupName, string Place, string Begins, DateTimeOffset? SummonedAt, int FirstParagraph, int MinutesVersion,
    IReadOnlyList<Participant> Participants, IReadOnlyList<AgendaItem> Agenda)
{
    public int LastParagraph => FirstParagraph + Agenda.Count - 1;
}
