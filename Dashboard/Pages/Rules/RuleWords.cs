using System.Text.RegularExpressions;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Rules;

/// <summary>How rules are shown where there is no file to speak of.</summary>
public static partial class RuleWords
{
    public static Phrase SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => new("Fel", "Error"),
        Severity.Warning => new("Varning", "Warning"),
        _ => new("Notering", "Note"),
    };

    public static string BadgeOf(Severity severity) => severity switch
    {
        Severity.Error => "badge-bad",
        Severity.Warning => "badge-warn",
        _ => "badge-info",
    };

    /// <summary>What happens to a file for which the rule speaks.</summary>
    public static Phrase ConsequenceOf(Severity severity) => severity switch
    {
        Severity.Error => new("Filen tas inte emot förrän det är rättat. Inget av den publiceras.", "The file is not taken until this is corrected. Nothing of it is published."),
        Severity.Warning => new("Filen stoppas inte. Du rättar eller förklarar när du bekräftar.", "The file is not stopped. You correct it or explain when you confirm."),
        _ => new("Sägs för kännedom. Du behöver inte göra något.", "For information only. You need do nothing."),
    };

    /// <summary>A rule's text with dots where a file's own words will stand.</summary>
    public static Phrase WithoutFile(Phrase text) => new(WithoutFile(text.Sv), WithoutFile(text.En));

    private static string WithoutFile(string text) => Places().Replace(text, "…").Trim();

    [GeneratedRegex(@"\{\d\}( ?\{\d\})*")]
    private static partial Regex Places();
}
