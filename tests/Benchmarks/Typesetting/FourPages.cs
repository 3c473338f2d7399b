using System.Globalization;
using System.Net;
using System.Text;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Benchmarks.Typesetting;

/// <summary>A report of four pages with six charts and three tables, for the typesetter, and the same content as HTML with styles for print.</summary>
internal static class FourPages
{
    private static readonly Month October = new(2026, 10);
    private static readonly IReadOnlyList<Period> Months = ChartPeriods.Trailing(October, 13);

    private const string Sentence = "Antalet stödsamtal ökade i två av fyra länsdelar jämfört med samma månad förra året, medan antalet skyddade dygn minskade något; uppgifterna för Östra Norrbotten är preliminära. ";

    /// <param name="copy">Makes one differ from another.</param>
    public static StatusReportModel Model(int copy) => new()
    {
        Group = "political", Period = October, Language = Language.Swedish, Publication = copy, KnownAt = new DateTimeOffset(2026, 11, 15, 7, 0, 0, TimeSpan.Zero),
        Head = new ReportHead(
            "Samverkan mot våld", "Lägesrapport", $"Samverkansgrupp {copy}", "oktober 2026", [new("Period", "oktober 2026"), new("Diarienummer", $"SMV 2026/{copy}")],
            new TableBlock("Datastatus", [new("Länsdel", ColumnKind.Name), new("Verksamhet", ColumnKind.Short)], [new(["Piteå älvdal", "inlämnad"]), new(["Luleå-Boden", "inlämnad"])]),
            "Allt är inlämnat.", [new("..", "1–4, eller döljs för att skydda ett annat tal")]),
        Words = new ReportWords("Sida {0} ({1})", "Datastatus", "Teckenförklaring", "Diagram", "Tabell", "Lägesrapport, oktober 2026", $"SMV 2026/{copy}", "Samverkan mot våld", "Rapporten är låst.") { Code = "Verifieringskod" },
        Sections = [.. Enumerable.Range(1, 3).Select(n => new ReportSection($"{n}", $"Avsnitt {n}", [.. Blocks(n, copy)]))],
        CoverNotes = [], Recipients = [],
    };

    public static string Html(StatusReportModel model)
    {
        var html = new StringBuilder($$"""
            <!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>{{model.Head.Title}}, {{model.Head.Group}}</title><style>
            @page { size: A4; margin: 26mm 24mm; } body { font: 10.5pt/1.45 'Source Sans 3', sans-serif; hyphens: auto; } h1 { font-size: 15pt; break-after: avoid; }
            table { border-collapse: collapse; width: 100%; font-size: 9pt; } thead { display: table-header-group; } td, th { border-bottom: .4pt solid #ccc; padding: 3pt; text-align: left; }
            figure { break-inside: avoid; margin: 1em 0; } svg { width: 100%; height: auto; }
            </style></head><body><p>{{model.Head.Collaboration}}</p><h1>{{model.Head.Title}}, {{model.Head.Group}}, {{model.Head.Period}}</h1>
            """);
        foreach (var section in model.Sections)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h1>{section.Number} {section.Title}</h1>");
            foreach (var block in section.Blocks) html.Append(Html(block));
        }
        return html.Append("</body></html>").ToString();
    }

    private static IEnumerable<Block> Blocks(int section, int copy)
    {
        yield return new ParagraphBlock(string.Concat(Enumerable.Repeat(Sentence, 3)));
        foreach (var which in (int[])[0, 1])
        {
            var chart = Trend(section * 2 + which + copy % 7);
            yield return new ChartBlock(chart.Title, chart.Subtitle, ChartRenderer.Render(chart, ChartFrame.Print()), "Stödsamtal per månad i fyra länsdelar, tretton månader.");
        }
        yield return new TableBlock(
            $"Tabell {section}", [new("Länsdel", ColumnKind.Name), .. Months.Take(6).Select(m => new TableColumn(m.First.ToString(), ColumnKind.Number))],
            [.. Enumerable.Range(0, 12).Select(row => new TableRow([$"Rad {row}", .. Enumerable.Range(0, 6).Select(at => $"{(row * 31 + at * 17 + copy) % 400}")], row == 11))]);
    }

    private static TrendChart Trend(int seed) => new()
    {
        Title = "Stödsamtal ökade på ett år i två av fyra länsdelar", Subtitle = "Stödsamtal, oktober 2025–oktober 2026", Measure = "Stödsamtal", Periods = Months,
        Series = [.. new[] { "Piteå älvdal", "Luleå-Boden", "Östra Norrbotten", "Kraftfält Norr" }.Select((name, slot) => new ChartSeries(
            $"{slot}", name, DistrictStyle.Of(slot), [.. Months.Select((_, i) => i == slot + 6 ? ChartPoint.Masked : ChartPoint.Of(40 + (i * 7 + seed) % 11 + slot * 19 + i))]))],
    };

    private static string Html(Block block) => block switch
    {
        ParagraphBlock text => $"<p>{WebUtility.HtmlEncode(text.Text)}</p>",
        ChartBlock chart => $"<figure><figcaption><b>{WebUtility.HtmlEncode(chart.Title)}</b><br>{WebUtility.HtmlEncode(chart.Subtitle)}</figcaption>{chart.Svg}</figure>",
        TableBlock table => $"<table><caption>{table.Caption}</caption><thead><tr>{Cells("th", table.Columns.Select(c => c.Text))}</tr></thead><tbody>{string.Concat(table.Rows.Select(r => $"<tr>{Cells("td", r.Cells)}</tr>"))}</tbody></table>",
        _ => "",
    };

    private static string Cells(string tag, IEnumerable<string> texts) => string.Concat(texts.Select(t => $"<{tag}>{WebUtility.HtmlEncode(t)}</{tag}>"));
}
