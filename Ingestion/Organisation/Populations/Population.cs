namespace SmvInsights.Ingestion.Organisation.Populations;

/// <summary>How many live in a municipality, in the year that figures are divided by them.</summary>
/// <param name="Municipality">Id.</param>
/// <param name="Count">People; always positive.</param>
/// <param name="Source">Who counted, and of which day.</param>
/// <param name="Retrieved">When it was fetched from there.</param>
/// <param name="ReplacedAt">When another count took its place; <c>null</c> while it stands.</param>
public sealed record Population(short Municipality, int Year, int Count, string Source, DateOnly Retrieved, DateTimeOffset EnteredAt, DateTimeOffset? ReplacedAt)
{
    public bool WasKnown(DateTimeOffset at) => EnteredAt <= at && (ReplacedAt is null || ReplacedAt > at);
}
