using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Intake;

/// <summary>The gravest findings of an upload.</summary>
/// <param name="Shown">Errors first, each severity in the order of the file.</param>
/// <param name="Rules">How often each rule spoke, the gravest first, then in the order of the file.</param>
public sealed record UploadFindings(IReadOnlyList<Finding> Shown, IReadOnlyList<FoundRule> Rules)
{
    /// <summary>How many there are in the file; a severity without any is left out.</summary>
    public IReadOnlyDictionary<Severity, int> Counts { get; } = Rules.GroupBy(r => r.Severity).ToDictionary(g => g.Key, g => g.Sum(r => r.Count));

    public int Total => Rules.Sum(r => r.Count);
}

/// <param name="First">Line of the first, 0 for the whole file.</param>
/// <param name="Last">Line of the last.</param>
public sealed record FoundRule(string Rule, Severity Severity, int Count, int First, int Last);
