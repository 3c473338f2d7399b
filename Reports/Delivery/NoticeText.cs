using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

/// <summary>The words of a notice: one thing as a mail of its own, several as a list.</summary>
public static class NoticeText
{
    private static readonly Phrase Footer = new(
        "Du får detta som länssamordnare eller ersättare. Varje händelse meddelas en gång. Meddelandet är skrivet av systemet och går inte att svara på.",
        "You get this as county coordinator or deputy. Each event is told once. It was written by the system and cannot be answered.");

    public static MailText Write(IReadOnlyList<NoticeThing> things, Language language, MailLinks links) =>
        things is [var only] ? One(only, language, links) : Several(things, language, links);

    private static MailText One(NoticeThing thing, Language language, MailLinks links) => new(
        language, What(thing).In(language).TrimEnd('.'), What(thing).In(language), [Remedy(thing).In(language)], [], null, [],
        new MailLink(LinkText(thing.What).In(language), Url(thing, links)), Footer.In(language));

    private static MailText Several(IReadOnlyList<NoticeThing> things, Language language, MailLinks links) => new(
        language,
        new Phrase($"{things.Count} saker att se till", $"{things.Count} things to see to").In(language),
        new Phrase($"{things.Count} saker har gått fel eller väntar. Öppna var och en och bestäm vad som ska göras.",
            $"{things.Count} things have gone wrong or wait. Open each and decide what to do.").In(language),
        [], [], null, [.. things.Select(t => new MailPoint(What(t).In(language), Remedy(t).In(language), Url(t, links)))], null, Footer.In(language));

    private static Phrase What(NoticeThing thing) => thing.What switch
    {
        NoticeKind.UploadFailed => new($"En fil från {thing.Whom.Sv} kunde inte läsas in.", $"A file from {thing.Whom.En} could not be read in."),
        NoticeKind.UploadWaits => new($"En fil från {thing.Whom.Sv} väntar på ditt godkännande.", $"A file from {thing.Whom.En} waits for your approval."),
        NoticeKind.UploadUnanswered => new($"En fil från {thing.Whom.Sv} har väntat på svar i två arbetsdagar.", $"A file from {thing.Whom.En} has waited for an answer for two working days."),
        NoticeKind.DeliveryInDoubt => new($"Det är ovisst om {Thing(thing).Sv} nådde {thing.Whom.Sv}.", $"It is uncertain whether {Thing(thing).En} reached {thing.Whom.En}."),
        NoticeKind.DeliveryRefused when thing.Reason == DeliveryReason.Bounced => new($"Brevet med {Thing(thing).Sv} till {thing.Whom.Sv} kom tillbaka.", $"The message with {Thing(thing).En} to {thing.Whom.En} came back."),
        NoticeKind.DeliveryRefused => new($"Det gick inte att sända {Thing(thing).Sv} till {thing.Whom.Sv}.", $"Sending {Thing(thing).En} to {thing.Whom.En} failed."),
        NoticeKind.DeliveryDelayed => new($"Det har inte gått att sända {Thing(thing).Sv} till {thing.Whom.Sv} än.", $"Sending {Thing(thing).En} to {thing.Whom.En} has not succeeded yet."),
        NoticeKind.ReportFailed => new($"Lägesrapporten kunde inte göras: {thing.Whom.Sv}.", $"The status report could not be made: {thing.Whom.En}."),
        NoticeKind.RecipientMissed => new($"{thing.Whom.Sv} skulle ha fått lägesrapporten, men har inget utskick.", $"{thing.Whom.En} should have been mailed the status report, but has no mailing."),
        NoticeKind.ReportBlocked => new($"Något kunde inte göras i lägesrapporten: {thing.Whom.Sv}.", $"Something could not be made in the status report: {thing.Whom.En}."),
        NoticeKind.RecipientUnsubscribed => new($"En mottagare har avanmält sig från lägesrapporten: {thing.Whom.Sv}.", $"A recipient has unsubscribed from the status report: {thing.Whom.En}."),
        NoticeKind.RelayFault => new("E-posten går inte ut.", "Mail does not get out."),
        _ => throw new ArgumentOutOfRangeException(nameof(thing), thing.What, null),
    };

    private static Phrase Remedy(NoticeThing thing) => thing.What switch
    {
        NoticeKind.UploadFailed => new("Felet är systemets, inte avsändarens. Försök igen, eller be den som sköter driften om hjälp.", "The fault is the system's, not the sender's. Try again, or ask those who run it for help."),
        NoticeKind.UploadWaits => new("Granska vad som ändras och godkänn, eller be avsändaren om en ny fil.", "Review what changes and approve, or ask the sender for a new file."),
        NoticeKind.UploadUnanswered => new("Påminn länsdelen om att bekräfta eller återkalla den, eller gör det själv. Tidigare siffror gäller så länge.", "Remind the district to confirm or withdraw it, or do so yourself. Earlier figures stay in force meanwhile."),
        NoticeKind.DeliveryInDoubt => new("Fråga mottagaren. Bestäm sedan om det ska sändas igen; systemet gör det inte självt.", "Ask the recipient. Then decide whether to send it again; the system will not do so by itself."),
        NoticeKind.ReportFailed => new("Se vad som hände och kör rapporten igen.", "See what happened and run the report again."),
        NoticeKind.RecipientMissed => new("Skicka rapporten till personen själv, och be den som sköter driften ta reda på varför.", "Send the report to the person yourself, and ask those who run the system to find out why."),
        NoticeKind.ReportBlocked => new("Rapporten säger själv vad som saknas, där det skulle ha stått. Be den som sköter driften om hjälp och gör en ny.", "The report itself says what is missing, where it should have stood. Ask those who run the system for help and make a new one."),
        NoticeKind.DeliveryDelayed => new($"{Why(thing).Sv} Försöken fortsätter i ett dygn; du hör av systemet igen om inget av dem lyckas.", $"{Why(thing).En} Attempts go on for a day; you will hear again if none succeeds."),
        NoticeKind.RecipientUnsubscribed => new("Inget behöver göras. På gruppens sida kan du låta personen få rapporten igen.", "Nothing needs doing. On the group's page you can let the person receive the report again."),
        NoticeKind.RelayFault => new($"{Why(thing).Sv} Försöken fortsätter i ett dygn; be den som sköter driften om hjälp.", $"{Why(thing).En} Attempts go on for a day; ask those who run the system for help."),
        _ => Why(thing),
    };

    private static Phrase Why(NoticeThing thing) => (thing.Reason ?? DeliveryReason.OwnFault).Explain();

    private static Phrase Thing(NoticeThing thing) => thing.Purpose switch
    {
        DeliveryPurpose.Report => new("lägesrapporten", "the status report"),
        DeliveryPurpose.Receipt => new("kvittensen", "the receipt"),
        DeliveryPurpose.Code => new("inloggningskoden", "the sign-in code"),
        DeliveryPurpose.Reminder => new("påminnelsen", "the reminder"),
        DeliveryPurpose.Summons => new("kallelsen", "the summons"),
        _ => new("meddelandet", "the message"),
    };

    private static Phrase LinkText(NoticeKind kind) => kind switch
    {
        NoticeKind.UploadFailed or NoticeKind.UploadWaits or NoticeKind.UploadUnanswered => new("Visa filen", "Show the file"),
        NoticeKind.ReportFailed or NoticeKind.ReportBlocked or NoticeKind.RecipientMissed => new("Visa rapporten", "Show the report"),
        NoticeKind.RecipientUnsubscribed => new("Visa styrgrupperna", "Show the steering groups"),
        _ => new("Visa utskicket", "Show the delivery"),
    };

    private static string Url(NoticeThing thing, MailLinks links) => thing.What switch
    {
        NoticeKind.UploadFailed or NoticeKind.UploadWaits or NoticeKind.UploadUnanswered => links.Upload(thing.Id),
        NoticeKind.ReportFailed or NoticeKind.ReportBlocked or NoticeKind.RecipientMissed => links.Report(thing.Id),
        NoticeKind.RelayFault => links.Deliveries,
        NoticeKind.RecipientUnsubscribed => links.Groups,
        _ => links.Delivery(thing.Id),
    };
}
