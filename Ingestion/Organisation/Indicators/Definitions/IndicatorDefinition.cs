using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Indicators.Definitions;

/// <summary>What an indicator counts, from a month on: one version of it.</summary>
/// <param name="Indicator">Id.</param>
/// <param name="From">First of a month; <c>null</c> for the first version.</param>
/// <param name="To">The first day it no longer holds, <c>null</c> when open.</param>
/// <param name="CountsAnew">Whether it counts something else than the version before, so that figures on either side do not compare.</param>
/// <param name="Words">What is counted; empty until somebody has written it.</param>
/// <param name="Source">Where those who report take it from; may be empty.</param>
/// <param name="Actors">Ids of those that may report it; empty for all.</param>
/// <param name="DecidedBy">Empty for the version that stood when definitions began to be kept.</param>
/// <param name="WithdrawnAt">When another took its place from its own first month on.</param>
public sealed record IndicatorDefinition(
    int Id, short Indicator, DateOnly? From, DateOnly? To, bool CountsAnew, Phrase Words, Phrase Unit, Phrase Source, IReadOnlyList<short> Actors,
    string DecidedBy, DateTimeOffset DecidedAt, string Reason, DateTimeOffset? WithdrawnAt)
{
    public bool Stands => WithdrawnAt is null;

    /// <summary>The first month that is counted otherwise; <c>null</c> where nothing is.</summary>
    public Month? Break => CountsAnew && From is { } from ? Month.Of(from) : null;

    public bool Covers(Month month) => (From is null || From <= month.FirstDay) && (To is null || To > month.FirstDay);

    /// <summary>Whether it had been decided, and not yet withdrawn, at the moment.</summary>
    public bool WasKnown(DateTimeOffset at) => DecidedAt <= at && (WithdrawnAt is null || WithdrawnAt > at);
}
