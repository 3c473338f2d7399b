using System.Net;
using System.Text.RegularExpressions;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Dashboard.Tests.Pages.Masking;

/// <summary>Every figure of activity that a page or a file of it shows, with the cell it stands for: traced numbers, what the pointer is told in a chart, alternative texts, rows of files.</summary>
internal static partial class ShownFigures
{
    private static readonly Dictionary<string, Period> Months = new(
        from month in Month.Range(new Month(2009, 1), new Month(2027, 12))
        from name in new[] { month.LongForm(Language.Swedish), month.LongForm(Language.English) }.Distinct(StringComparer.OrdinalIgnoreCase)
        select KeyValuePair.Create(name, new Period(month, PeriodGrain.Month)), StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<(ActivityAddress Figure, string Text)> OfPage(string html, IReadOnlyDictionary<string, string> districts)
    {
        foreach (Match link in Trace().Matches(html))
            if (Address(link.Groups[1].Value) is { } address) yield return (address, WebUtility.HtmlDecode(link.Groups[2].Value).Trim());
        foreach (Match figure in Figure().Matches(html))
        {
            if (Indicator().Match(figure.Value) is not { Success: true } of || PerInhabitants().IsMatch(figure.Value)) continue;
            var indicator = of.Groups[1].Value;
            var texts = Title().Matches(figure.Value).Select(t => WebUtility.HtmlDecode(t.Groups[1].Value)).SelectMany(Told)
                .Concat(Description().Matches(figure.Value).Select(d => WebUtility.HtmlDecode(d.Groups[1].Value)).SelectMany(Described));
            foreach (var (name, month, text) in texts)
                if (districts.TryGetValue(name, out var district)) yield return (new ActivityAddress(indicator, district, month), text);
        }
    }

    /// <summary>Rows are months and columns districts.</summary>
    public static IEnumerable<(ActivityAddress Figure, string Text)> OfFile(string csv, string indicator, IReadOnlyDictionary<string, string> districts)
    {
        var rows = csv.TrimStart('\uFEFF').Split("\r\n").Select(r => r.Split(';')).ToList();
        foreach (var row in rows.Skip(1).Where(r => Months.ContainsKey(r[0])))
            for (var at = 1; at < row.Length; at++)
                if (districts.TryGetValue(rows[0][at], out var district)) yield return (new ActivityAddress(indicator, district, Months[row[0]]), row[at]);
    }

    /// <summary>The indicator whose chart's table a file is: the table's name, or the one that was asked for.</summary>
    public static string? IndicatorOf(string file, IEnumerable<string> indicators)
    {
        var named = new[] { Table(), Chosen() }.Select(part => part.Match(file).Groups[1].Value);
        return named.Select(name => indicators.FirstOrDefault(i => i.Equals(name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(i => i is not null);
    }

    public static IEnumerable<string> Links(string html) => Href().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));

    public static ActivityAddress? Address(string query)
    {
        var parts = WebUtility.HtmlDecode(query).Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
        return parts.ContainsKey("asKnownAt") ? null : FigureAddress.Read(parts.GetValueOrDefault) as ActivityAddress;
    }

    /// <summary><c>Oktober 2026⏎Piteå älvdal: 183⏎…</c>, with what happened that month as lines of their own, or <c>Piteå älvdal, oktober 2026: 183</c>.</summary>
    private static IEnumerable<(string Name, Period Month, string Text)> Told(string title)
    {
        var lines = title.Split('\n');
        if (Months.TryGetValue(lines[0], out var month))
        {
            foreach (var line in lines.Skip(1).Select(l => l.Split(": ")))
                if (line is [var series, var said]) yield return (series, month, said);
        }
        else if (lines[0].Split(": ") is [var head, var text] && head.Split(", ") is [var name, var when] && Months.TryGetValue(when, out month)) yield return (name, month, text);
    }

    /// <summary><c>Piteå älvdal: 184 i oktober 2025, 183 i oktober 2026, lägst 98 i juli 2026.</c></summary>
    private static IEnumerable<(string Name, Period Month, string Text)> Described(string description) =>
        from sentence in description.Split(". ")
        let at = sentence.IndexOf(": ", StringComparison.Ordinal)
        where at > 0
        from Match said in Value().Matches(sentence)
        where Months.ContainsKey(said.Groups[2].Value)
        select (sentence[..at], Months[said.Groups[2].Value], said.Groups[1].Value);

    [GeneratedRegex("""<a class="trace"[^>]*? href="/spar\?([^"]+)"[^>]*>([^<]*)</a>""")]
    private static partial Regex Trace();

    [GeneratedRegex("""<figure class="chart".*?</figure>""", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex("""/definitioner#(\w+)""")]
    private static partial Regex Indicator();

    [GeneratedRegex("10[ \u00A0,]000 (invånare|inhabitants)")]
    private static partial Regex PerInhabitants();

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("<desc[^>]*>([^<]*)</desc>")]
    private static partial Regex Description();

    [GeneratedRegex("[?&]table=([^&]+)")]
    private static partial Regex Table();

    [GeneratedRegex("[?&]indicator=([^&]+)")]
    private static partial Regex Chosen();

    [GeneratedRegex("""href="(/[^"#]*)""")]
    private static partial Regex Href();

    [GeneratedRegex("""([0-9\u00A0,–]+) in? (\w+ \d{4})""")]
    private static partial Regex Value();
}
