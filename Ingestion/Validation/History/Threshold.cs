using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Validation.History;

/// <summary>A number that a rule goes by and the coordinator can change.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Name">Of the threshold, within the rule; part of the setting's key.</param>
/// <param name="Least">The smallest value that makes sense.</param>
/// <param name="Most">The largest value that makes sense.</param>
/// <param name="Label">What it is, with its unit.</param>
public sealed record Threshold(string Rule, string Name, double Default, double Least, double Most, Phrase Label)
{
    public string Key => RuleSettings.KeyOf(Rule, Name);
}
