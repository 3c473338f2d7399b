using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation;

/// <summary>What a new version of a month is held against: the version it would replace.</summary>
public static class VersionRules
{
    public static readonly Rule DroppedSeries = new("G901", Warning,
        new("Filen saknar {1} för {2} som finns i den gällande versionen: {3}.", "The file lacks {1} for {2} that the current version has: {3}."),
        new("Bekräfta med ett skäl om det ska försvinna. Återkalla annars filen, lägg till raderna och skicka den igen.",
            "Confirm with a reason if it should go. Otherwise withdraw the file, add the rows and send it again."));
}
