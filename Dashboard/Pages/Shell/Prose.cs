using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace SmvInsights.Dashboard.Pages.Shell;

/// <summary>Sentences as they stand in running text: no line ends within a date or between a month and its year.</summary>
public static partial class Prose
{
    public static IHtmlContent Of(string text) => new HtmlString(Date().Replace(HtmlEncoder.Default.Encode(text), """<span class="nowrap">$0</span>"""));

    /// <summary>An e-mail address, which may break before its domain.</summary>
    public static IHtmlContent Address(string email) => new HtmlString(HtmlEncoder.Default.Encode(email).Replace("@", "@<wbr>", StringComparison.Ordinal));

    [GeneratedRegex("""
        \b\d{4}-\d{2}(-\d{2})?\b
        |\b(kvartal|quarter)[ ]\d[ ]\d{4}\b
        |\b(jan(uari)?|feb(ruari)?|mars|apr(il)?|maj|juni|juli|aug(usti)?|sep(tember)?|o[kc]t(ober)?|nov(ember)?|dec(ember)?|january|february|mar(ch)?|may|june?|july?|august)[ ]\d{4}\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
