using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace SmvInsights.Dashboard.Pages.Shell;

/// <summary>Sentences as they stand in running text: no line ends within a date.</summary>
public static partial class Prose
{
    public static IHtmlContent Of(string text) => new HtmlString(Date().Replace(HtmlEncoder.Default.Encode(text), """<span class="nowrap">$0</span>"""));

    /// <summary>An e-mail address, which may break before its domain.</summary>
    public static IHtmlContent Address(string email) => new HtmlString(HtmlEncoder.Default.Encode(email).Replace("@", "@<wbr>", StringComparison.Ordinal));

    [GeneratedRegex(@"\b\d{4}-\d{2}(-\d{2})?\b")]
    private static partial Regex Date();
}
