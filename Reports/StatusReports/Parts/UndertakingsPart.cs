using System.Globalization;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What the group's meetings have left to somebody, in every report until it is closed.</summary>
internal static class UndertakingsPart
{
    /// <returns>Nothing where nothing is open.</returns>
    public static IEnumerable<Block> Blocks(ReportMaterial m)
    {
        if (m.Undertakings.Count == 0) yield break;
        yield return new HeadingBlock(m.Say("Öppna åtaganden", "Open undertakings"));
        yield return Table(m);
    }

    public static TableBlock Table(ReportMaterial m) => new(
        m.Say("Från gruppens sammanträden", "From the group's meetings"),
        [
            new(m.Say("Åtagande", "Undertaking"), ColumnKind.Text), new(m.Say("Beslutat", "Decided"), ColumnKind.Short),
            new(m.Say("Ansvarig", "Responsible"), ColumnKind.Name), new(m.Say("Senast", "By"), ColumnKind.Short),
        ],
        [.. m.Undertakings.Select(u => new TableRow([u.What, $"{ReportMaterial.Day(u.DecidedOn)}, § {u.Paragraph.ToString(CultureInfo.InvariantCulture)}", u.Responsible, Due(m, u)]))]);

    private static string Due(ReportMaterial m, Undertaking u) => u.Due is not { } due ? "."
        : u.IsLate(DateOnly.FromDateTime(Stockholm.In(m.KnownAt).DateTime)) ? m.Say($"{ReportMaterial.Day(due)}, försenat", $"{ReportMaterial.Day(due)}, late") : ReportMaterial.Day(due);
}
