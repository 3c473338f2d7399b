using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Intake;

/// <summary>The gravest findings of an upload.</summary>
/// <param name="Shown">Errors first, each severity in the order of the file.</param>
/// <param name="Counts">How many there are in the file; a severity without any is left out.</param>
public sealed record UploadFindings(IReadOnlyList<Finding> Shown, IReadOnlyDictionary<Severity, int> Counts)
{
    public int Total => Counts.Values.Sum();
}
