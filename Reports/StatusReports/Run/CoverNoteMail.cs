using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>A cover note as a mail: what, data status, the main finding, the decision asked for, a link. One screen of a phone.</summary>
internal static class CoverNoteMail
{
    private static readonly Phrase ReadOnline = new("Läs rapporten på webben", "Read the report online");

    private static readonly Phrase Footer = new(
        "Rapporten är bifogad som tillgänglig PDF. Du får den för att du ingår i gruppen; länssamordnaren ändrar mottagarna.",
        "The report is attached as an accessible PDF. You receive it as a member of the group; the county coordinator changes its recipients.");

    public static MailText Compose(CoverNote note, string link) => new(
        note.Language, note.Subject, note.What, [note.DataStatus, note.Finding, note.Decision], [], null, [],
        new MailLink(ReadOnline.In(note.Language), link), Footer.In(note.Language));
}
