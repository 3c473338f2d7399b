using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Tests.StatusReports;

/// <summary>A small model that holds every kind of block once.</summary>
internal static class Specimen
{
    public const string Svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 100" font-family="Source Sans 3">
          <text x="8" y="20" font-size="12" font-weight="600">Fler samtal än i fjol</text>
          <polyline points="8,90 160,50 312,30" fill="none" stroke="#005AFF"/>
        </svg>
        """;

    public static StatusReportModel Model(string chartAlt = "Samtalen: 3 i januari, 9 i oktober.", string milestone = "Projektledare rekryterad") => new()
    {
        Group = "political",
        Period = new Month(2010, 10),
        Language = Language.Swedish,
        Publication = 3,
        KnownAt = new DateTimeOffset(2010, 11, 5, 8, 0, 0, 123, TimeSpan.Zero),
        Site = "https://smv.example.org",
        Head = new ReportHead(
            "Samverkan mot våld", "Lägesrapport", "Politiska samverkansgruppen", "oktober 2010",
            [new("Period", "oktober 2010"), new("Diarienummer", "SMV 2010/17")],
            new TableBlock("Datastatus", [new("Länsdel", ColumnKind.Name), new("Budget", ColumnKind.Short)],
                [new(["Piteå älvdal", "inlämnad"]), new(["Luleå-Boden", "ej inlämnad"])]),
            "Budget från 1 av 2 länsdelar.", [new("..", "1–4, eller döljs för att skydda ett annat tal"), new("ej inlämnad", "uppgiften saknas")]),
        Words = new ReportWords(
            "Sida {0} ({1})", "Datastatus", "Teckenförklaring", "Diagram", "Tabell", "Lägesrapport, oktober 2010", "SMV 2010/17",
            "Publicering 3", "Rapporten är låst."),
        Sections =
        [
            new("1", "Läget", [
                new HeadingBlock("Rubrik"), new ParagraphBlock("Text."), new NoteBlock("Preliminära uppgifter."),
                new BulletsBlock("Av rapporten framgår bland annat följande:", ["380\u00A0000\u00A0kr"]),
                new KeyFiguresBlock([new("Stödsamtal", "..", "3 av 4 länsdelar") { Trace = "/spar?indicator=STODSAMTAL", Reference = "S1" }]),
                new ChartBlock("Fler samtal", "Stödsamtal per månad", Svg, chartAlt),
                new TableBlock("Milstolpar", [new("Milstolpe", ColumnKind.Text), new("Tal", ColumnKind.Number)],
                    [.. Enumerable.Range(1, 60).Select(n => new TableRow([milestone, $"{n}"], n == 60) { Traces = [null, $"/spar?n={n}"] })])]),
            new("2", "Förslag till beslut", [
                new ProposalBlock("Ordföranden föreslår", "Att rapporten läggs till handlingarna.", "Uppgifter saknas."),
                new SignaturesBlock("Underskrifter", [new("Ordförande", "Bill Nilsson")])], StartsPage: true),
        ],
        CoverNotes = [],
        Recipients = [new("Britt Westerlund", "britt@example.org", Language.Swedish)],
    };
}
