using System.Text;
using System.Text.RegularExpressions;

namespace SmvInsights.Reports.Tests.Delivery;

/// <summary>A message as a person reads it: headers as they are, texts decoded.</summary>
public static partial class MessageText
{
    public static string Of(string raw) => Encoded().Replace(raw, text => Encoding.UTF8.GetString(Convert.FromBase64String(text.Value)));

    [GeneratedRegex(@"(?<=^Content-Type: text/.*\r?\nContent-Transfer-Encoding: base64\r?\n\r?\n)[A-Za-z0-9+/=\r\n]+", RegexOptions.Multiline)]
    private static partial Regex Encoded();
}
