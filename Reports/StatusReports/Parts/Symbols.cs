using SmvInsights.Reports.Charts;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What stands in a cell in place of a number; the same in tables, charts and the key to symbols.</summary>
internal static class Symbols
{
    public static string NotSubmitted(ReportMaterial m) => m.Say("ej inlämnad", "not submitted");

    public static IReadOnlyList<SymbolNote> Key(ReportMaterial m) =>
    [
        new("0", m.Say("noll", "zero")),
        new("..", m.Say("1–4, eller döljs för att skydda ett annat tal", "1–4, or hidden to protect another figure")),
        new(".", m.Say("ej tillämpligt", "not applicable")),
        new(NotSubmitted(m), m.Say("uppgiften har inte kommit in", "the figure has not come in")),
        new(m.Say("publiceras ej", "not published"), m.Say("ingår inte i det som publiceras", "not part of what is published")),
        .. m.AsOrganised.Day is null ? Array.Empty<SymbolNote>()
            : [new(m.Say(ChartWords.NotRestatable), m.Say(ChartWords.WhyNotRestatable))],
        new(m.Say(ChartWords.Unfinished), m.Say("en del saknas; antal personer och ärenden visas när alla delar har kommit in", "a part is missing; counts of persons and cases are shown once all parts are in")),
        new(m.Say("48 (3 av 4)", "48 (3 of 4)"), m.Say("ofullständig summa, 3 av 4 delar", "incomplete sum, 3 of 4 parts")),
        new(FigureReferences.Example, m.Say("siffran kan spåras: följ länken, här eller i rapporten på webbplatsen", "the figure can be traced: follow the link, here or in the report on the site")),
    ];
}
