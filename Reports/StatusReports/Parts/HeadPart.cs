using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>The head of the first page, and the words that return on every page.</summary>
internal static class HeadPart
{
    public static readonly Phrase Title = new("Lägesrapport", "Status report");

    private const string Collaboration = "Samverkan mot våld";

    public static ReportHead Head(ReportMaterial m) => new(
        Collaboration, m.Say(Title), m.Say(m.Audience.Name), m.Months,
        [
            new(m.Say("Period", "Period"), m.Months + Meeting(m)),
            new(m.Say("Diarienummer", "Reference number"), m.DiaryNumber ?? m.Say("ej angivet", "none given")),
            new(m.Say("Samordnare", "Coordinator"), m.Audience.Coordinator ?? m.Say("ej utsedd", "none appointed")),
            new(m.Say("Uppgifterna kända", "Figures known at"), $"{Moment(m)}, {Publication(m)}"),
            OwnWordsPart.Review(m),
        ],
        DataStatusPart.Table(m), ReportMaterial.Capital(SubmissionStanding.Summary(m)), Symbols.Key(m));

    public static ReportWords Words(ReportMaterial m) => new(
        m.Say("Sida {0} ({1})", "Page {0} of {1}"),
        m.Say("Datastatus", "Data status"),
        m.Say("Teckenförklaring", "Key to symbols"),
        m.Say("Diagram", "Chart"),
        m.Say("Tabell", "Table"),
        $"{m.Say(Title)} · {m.Say(m.Audience.Name)} · {m.Months}",
        m.DiaryNumber ?? "",
        $"{Collaboration}, {Publication(m)}, {Moment(m)}",
        m.Say(
            "Rapporten är låst: samma innehåll ger samma fil. Kontrollsumma för innehållet:",
            "This report is frozen: the same content gives the same file. Checksum of the content:"))
    {
        Code = m.Say("Verifieringskod", "Verification code"),
    };

    private static string Meeting(ReportMaterial m) => m.Edition is not { Edition.MeetsOn: var day } ? ""
        : m.Say($", inför sammanträdet {ReportMaterial.Day(day)}", $", for the meeting {ReportMaterial.Day(day)}");

    private static string Publication(ReportMaterial m) => m.Say($"publicering {m.Publication}", $"publication {m.Publication}");

    private static string Moment(ReportMaterial m)
    {
        var local = Stockholm.In(m.KnownAt).DateTime;
        return m.Say($"{local:yyyy'-'MM'-'dd} kl. {local:HH'.'mm}", $"{local:yyyy'-'MM'-'dd} at {local:HH':'mm}");
    }
}
