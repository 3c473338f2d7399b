using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Meetings;

/// <summary>Codes in the database, and words.</summary>
public static class DecisionOutcomes
{
    private static readonly IReadOnlyDictionary<string, DecisionOutcome> Codes = new Dictionary<string, DecisionOutcome>(StringComparer.Ordinal)
    {
        ["as_proposed"] = DecisionOutcome.AsProposed, ["amended"] = DecisionOutcome.Amended, ["postponed"] = DecisionOutcome.Postponed,
        ["remitted"] = DecisionOutcome.Remitted, ["noted"] = DecisionOutcome.Noted,
    };

    /// <exception cref="KeyNotFoundException">No outcome has the code.</exception>
    public static DecisionOutcome Of(string code) => Codes[code];

    /// <returns><c>null</c> for a code that stands for nothing.</returns>
    public static DecisionOutcome? Find(string? code) => code is not null && Codes.TryGetValue(code, out var outcome) ? outcome : null;

    public static string Code(this DecisionOutcome outcome) => Codes.First(c => c.Value == outcome).Key;

    public static Phrase InWords(this DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.AsProposed => new("Enligt förslaget", "As proposed"),
        DecisionOutcome.Amended => new("Med ändring", "Amended"),
        DecisionOutcome.Postponed => new("Bordlagt", "Postponed"),
        DecisionOutcome.Remitted => new("Återremitterat", "Referred back"),
        _ => new("Utan beslut", "Noted"),
    };
}
