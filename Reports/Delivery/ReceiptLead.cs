using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

/// <summary>What a receipt says first: what became of the file, and what somebody must do, if anything.</summary>
internal static class ReceiptLead
{
    private static readonly Phrase Meanwhile = new("Tidigare siffror gäller så länge.", "Earlier figures stay in force meanwhile.");

    public static (Phrase Subject, Phrase Lead, Phrase Then) Of(UploadOutcome upload) => upload.Status switch
    {
        "published" when upload.Warnings > 0 => (
            About(new("Publicerad, med varningar", "Published, with warnings"), upload),
            new("Filen är publicerad. Se igenom varningarna.", "The file is published. Please look through the warnings."),
            And(new("Siffrorna gäller. Om en varning visar på ett fel: rätta det i filen och skicka den igen, så ersätts siffrorna.",
                "The figures are in force. If a warning points to a mistake, correct it in the file and send it again; the figures are then replaced."), upload)),
        "published" when upload.LacksReason => (
            About(new("Publicerad, skälet saknas", "Published, without a reason"), upload),
            new("Filen är publicerad. Skriv varför den ersätter de tidigare siffrorna.", "The file is published. Please write why it replaces the earlier figures."),
            And(new("Siffrorna gäller.", "The figures are in force."), upload)),
        "published" => (
            About(new("Publicerad", "Published"), upload),
            new("Filen är publicerad. Ni behöver inte göra något.", "The file is published. You need not do anything."),
            new("Siffrorna gäller och syns för dem som läser länsdelens sidor.", "The figures are in force and shown to the readers of the district's pages.")),
        "rejected" when !upload.Stored => (
            new("Stoppad: filen innehåller personnummer", "Stopped: the file holds personal identity numbers"),
            new("Filen stoppades för att den innehåller personnummer. Ta bort dem och skicka filen igen.",
                "The file was stopped because it holds personal identity numbers. Remove them and send the file again."),
            new("Ingenting ur filen har sparats, och den är raderad hos oss. Tidigare siffror gäller.",
                "Nothing of the file was kept, and it has been deleted here. Earlier figures stay in force.")),
        "rejected" => (
            new("Rätta och skicka igen: filen togs inte emot", "Correct and send again: the file was not accepted"),
            new("Filen togs inte emot. Rätta felen nedan och skicka den igen.", "The file was not accepted. Correct the errors below and send it again."),
            new("Ingenting ur filen används. Tidigare siffror gäller tills en rättad fil är publicerad.",
                "Nothing of the file is used. Earlier figures stay in force until a corrected file is published.")),
        "awaiting_approval" => Waiting(upload),
        "failed" => (
            new("Filen är inte inläst ännu: ett fel hos oss", "The file is not read in yet: a fault on our side"),
            new("Filen kunde inte läsas in på grund av ett fel i systemet. Ni behöver inte skicka den igen.",
                "The file could not be read in because of a fault in the system. You need not send it again."),
            new("Filen är sparad och samordnaren har fått veta. Tidigare siffror gäller så länge.",
                "The file is kept, and the coordinator has been told. Earlier figures stay in force meanwhile.")),
        _ => throw new ArgumentOutOfRangeException(nameof(upload), upload.Status, "This status has no receipt."),
    };

    /// <summary>The gravest of what holds it comes first; the coordinator's word comes after the district's.</summary>
    private static (Phrase Subject, Phrase Lead, Phrase Then) Waiting(UploadOutcome upload)
    {
        if (upload.Holds == Hold.Coordinator) return (
            new("Väntar på länssamordnaren: en fil ni har skickat", "Waiting for the county coordinator: a file you have sent"),
            new("Filen är läst utan fel och väntar på länssamordnarens godkännande. Ni behöver inte göra något.",
                "The file was read without errors and waits for the county coordinator's approval. You need not do anything."),
            Meanwhile);
        var lead = upload switch
        {
            _ when upload.Waits(Hold.Stale) => new Phrase(
                "Någon annan har publicerat samma månad sedan filen bekräftades. Öppna den, se vad som ändras nu och bekräfta igen.",
                "Somebody else has published the same month since the file was confirmed. Open it, see what changes now, and confirm again."),
            _ when upload.Waits(Hold.DroppedKeys) => new(
                "Filen är läst utan fel men saknar sådant som redan är publicerat. Öppna den, se vad som försvinner, och bekräfta med ett skäl eller återkalla den.",
                "The file was read without errors but lacks what is published already. Open it, see what would go, and confirm with a reason or withdraw it."),
            _ when upload.Waits(Hold.ReasonMissing) => new(
                "Filen är läst utan fel och ändrar publicerade siffror. Öppna den och skriv varför, så publiceras den.",
                "The file was read without errors and changes published figures. Open it and write why; it is then published."),
            _ => new(
                "Filen är läst utan fel och väntar på att ni bekräftar den. Öppna den, se vad som ändras och bekräfta.",
                "The file was read without errors and waits for you to confirm it. Open it, see what changes, and confirm."),
        };
        var then = upload.Waits(Hold.Coordinator)
            ? new Phrase($"När ni har bekräftat den godkänner länssamordnaren den också. {Meanwhile.Sv}", $"When you have confirmed it, the county coordinator approves it too. {Meanwhile.En}")
            : Meanwhile;
        return (new("Väntar på er bekräftelse: en fil ni har skickat", "Waiting for you to confirm it: a file you have sent"), lead, then);
    }

    private static Phrase And(Phrase then, UploadOutcome upload) => !upload.LacksReason ? then : new(
        $"{then.Sv} Filen ändrade publicerade siffror utan att säga varför. Öppna den och skriv skälet; det står sedan vid siffrorna.",
        $"{then.En} The file changed published figures without saying why. Open it and write the reason; it then stands beside the figures.");

    private static Phrase About(Phrase outcome, UploadOutcome upload) => upload.Parts is [var first, ..]
        ? new(Subject(outcome, upload, first, Language.Swedish), Subject(outcome, upload, first, Language.English))
        : outcome;

    private static string Subject(Phrase outcome, UploadOutcome upload, PublishedPart first, Language language)
    {
        var more = upload.Parts.Count > 1 ? new Phrase($" (och {upload.Parts.Count - 1} till)", $" (and {upload.Parts.Count - 1} more)").In(language) : "";
        return $"{outcome.In(language)}: {DueText.KindName(first.Kind).In(language)} {first.Month.LongForm(language)}, {first.District(language)}{more}";
    }
}
