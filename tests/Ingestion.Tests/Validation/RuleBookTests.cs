using System.Text.RegularExpressions;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Tests.Validation;

public partial class RuleBookTests
{
    [Fact]
    public void Every_rule_has_a_code_of_its_own_and_says_the_same_in_both_languages()
    {
        RuleBook.All.Select(r => r.Code).ShouldBeUnique();
        foreach (var rule in RuleBook.All)
        {
            rule.Code.ShouldMatch("^[ABGMPW][0-9]{3}$");
            foreach (var phrase in (Wording.Phrase[])[rule.Message, rule.Remedy])
            {
                phrase.Sv.ShouldNotBeNullOrWhiteSpace(rule.Code);
                phrase.En.ShouldNotBe(phrase.Sv, rule.Code);
                Places(phrase.Sv).ShouldBe(Places(phrase.En), rule.Code);
            }
        }
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
