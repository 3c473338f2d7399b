using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>What the page of a rule says beside the rule's own texts.</summary>
/// <param name="Title">A few words, for headings and lists.</param>
/// <param name="Explanation">Why the rule is there and what usually lies behind it.</param>
/// <param name="Example">Cells that break it and the same put right; <c>null</c> where a table cannot show it.</param>
public sealed record RuleHelp(Rule Rule, Phrase Title, Phrase Explanation, RuleExample? Example = null);

/// <summary>Rules that are read together.</summary>
public sealed record RuleHelpGroup(Phrase Name, IReadOnlyList<RuleHelp> Rules);
