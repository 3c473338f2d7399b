using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Duties;

/// <summary>How many months a report is to cover each time it is sent.</summary>
public enum Rhythm
{
    /// <summary>It is not to be sent.</summary>
    None = 0,
    Monthly = 1,

    /// <summary>The months of a quarter are due together, after its last.</summary>
    Quarterly = 3,
}

/// <summary>What was decided of one report of one district, from a month until the next decision.</summary>
/// <param name="District">Id.</param>
public sealed record ReportingDuty(short District, ReportKind Kind, Month From, Rhythm Every);

/// <summary>What a district has sent of a report so far.</summary>
/// <param name="First">The earliest month it has ever been about.</param>
/// <param name="Begun">When the first of it was accepted.</param>
public sealed record ReportingStart(short District, ReportKind Kind, Month First, DateTimeOffset Begun);

public static class RhythmNames
{
    /// <summary>Without a capital: <c>varje månad</c>.</summary>
    public static Phrase Name(this Rhythm rhythm) => rhythm switch
    {
        Rhythm.None => new("inte alls", "not at all"),
        Rhythm.Monthly => new("varje månad", "every month"),
        Rhythm.Quarterly => new("varje kvartal", "every quarter"),
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm, null),
    };
}
