using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>A cover note as a mail: what, data status, the main finding, the decision asked for, a link. One screen of a phone.</summary>
internal static class CoverNoteMail
{
    private static readonly Phrase ReadOnline = new("Läs rapporten på webben", "Read the report online");

    private static readonly Phrase Attached = new("Rapporten är bifogad som tillgänglig PDF.", "The report is attached as an accessible PDF.");

    private static readonly Phrase TooLarge = new(
        "Rapporten är för stor för att bifogas. Länken leder till den, som tillgänglig PDF, när du har loggat in. Har du inget konto får du den av länssamordnaren.",
        "The report is too large to attach. The link leads to it, as an accessible PDF, once you have signed in. Without an account, ask the county coordinator for it.");

    private static readonly Phrase Membership = new(
        "Du får den för att du ingår i gruppen; länssamordnaren ändrar mottagarna.",
        "You receive it as a member of the group; the county coordinator changes its recipients.");

    private static readonly Phrase Unsubscribe = new("Avanmäl dig från rapporten", "Unsubscribe from the report");

    /// <param name="attached">Whether the PDF goes with it, or is left to the link.</param>
    /// <param name="unsubscribe">Where the recipient takes themselves off; <c>null</c> where the group has no such thing.</param>
    /// <param name="demonstration">Whether all figures are invented.</param>
    public static MailText Compose(CoverNote note, string link, bool attached, string? unsubscribe, bool demonstration) => new(
        note.Language, note.Subject, note.What,
        [.. demonstration ? [Demonstration.Invented.In(note.Language)] : Array.Empty<string>(), note.DataStatus, note.Finding, note.Decision], [], null, [],
        new MailLink(ReadOnline.In(note.Language), link), Membership.In(note.Language))
    {
        Ending = [(attached ? Attached : TooLarge).In(note.Language)],
        Unsubscribe = unsubscribe is null ? null : new(Unsubscribe.In(note.Language), unsubscribe),
    };
}
