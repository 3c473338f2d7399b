using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Changes;

/// <summary>Why a change was not made and what to do instead.</summary>
/// <param name="Field">The answer it is about, by its name in the order; empty for the order as a whole.</param>
public sealed record Refusal(string Field, Phrase Reason);

/// <summary>A change as the event log keeps it.</summary>
/// <param name="What">A short act, e.g. <c>municipality moved</c>.</param>
/// <param name="Subject">What it was done to, e.g. <c>municipality 2581</c>.</param>
/// <param name="Told">One sentence with the names of the day, for the list of changes.</param>
public sealed record Made(string What, string Subject, Phrase Told);

/// <summary>How an order to change the organisation went: made, or refused and nothing changed.</summary>
public sealed record Outcome(IReadOnlyList<Refusal> Refusals, Made? Made)
{
    public static Outcome Refused(params IReadOnlyList<Refusal> refusals) => new(refusals, null);

    public static Outcome Refused(string field, string sv, string en) => Refused(new Refusal(field, new Phrase(sv, en)));

    public static Outcome Done(string what, string subject, string sv, string en) => new([], new Made(what, subject, new Phrase(sv, en)));
}
