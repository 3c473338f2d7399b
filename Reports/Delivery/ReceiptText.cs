using System.Globalization;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Delivery;

/// <summary>The words of a receipt. Nothing out of a file that held personal numbers, its name included, is ever among them.</summary>
public static class ReceiptText
{
    private static readonly Phrase Footer = new(
        "Du får kvittensen för att du tar emot svar på de filer som skickas för länsdelen. Den är skriven av systemet och går inte att svara på.",
        "You get this receipt because you take the answers to files sent for the district. It was written by the system and cannot be answered.");

    /// <param name="due">What comes next for the district.</param>
    public static MailText Write(UploadOutcome upload, DueReports due, Language language, MailLinks links)
    {
        var (subject, lead, then) = Outcome(upload);
        return new MailText(
            language, subject.In(language), lead.In(language), [then.In(language)], [.. Facts(upload, language)],
            upload.Findings.Count == 0 ? null : Heading(upload, language), [.. upload.Findings.Select(f => Point(f, language))],
            new MailLink(LinkText(upload).In(language), links.Upload(upload.Id)), Footer.In(language))
        {
            Ending = [.. DueText.Write(due, language), .. due.Next is null ? [] : new[] { new Phrase("Datumet finns som kalenderfil i det här brevet.", "The date is in this letter as a calendar file.").In(language) }],
        };
    }

    private static (Phrase Subject, Phrase Lead, Phrase Then) Outcome(UploadOutcome upload) => upload.Status switch
    {
        "published" when upload.Warnings > 0 => (
            About(new("Publicerad, med varningar", "Published, with warnings"), upload),
            new("Filen är publicerad. Se igenom varningarna.", "The file is published. Please look through the warnings."),
            new("Siffrorna gäller. Om en varning visar på ett fel: rätta det i filen och skicka den igen, så ersätts siffrorna.",
                "The figures are in force. If a warning points to a mistake, correct it in the file and send it again; the figures are then replaced.")),
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
        "awaiting_approval" => (
            new("Väntar på godkännande: en fil ni har skickat", "Waiting for approval: a file you have sent"),
            new("Filen är läst utan fel och väntar på godkännande. Öppna den, se vad som ändras och godkänn.",
                "The file was read without errors and waits for approval. Open it, see what changes, and approve."),
            new("Tidigare siffror gäller tills filen är godkänd.", "Earlier figures stay in force until the file is approved.")),
        "failed" => (
            new("Filen är inte inläst ännu: ett fel hos oss", "The file is not read in yet: a fault on our side"),
            new("Filen kunde inte läsas in på grund av ett fel i systemet. Ni behöver inte skicka den igen.",
                "The file could not be read in because of a fault in the system. You need not send it again."),
            new("Filen är sparad och samordnaren har fått veta. Tidigare siffror gäller så länge.",
                "The file is kept, and the coordinator has been told. Earlier figures stay in force meanwhile.")),
        _ => throw new ArgumentOutOfRangeException(nameof(upload), upload.Status, "This status has no receipt."),
    };

    private static Phrase About(Phrase outcome, UploadOutcome upload) => upload.Parts is [var first, ..]
        ? new(Subject(outcome, upload, first, Language.Swedish), Subject(outcome, upload, first, Language.English))
        : outcome;

    private static string Subject(Phrase outcome, UploadOutcome upload, PublishedPart first, Language language)
    {
        var more = upload.Parts.Count > 1 ? new Phrase($" (och {upload.Parts.Count - 1} till)", $" (and {upload.Parts.Count - 1} more)").In(language) : "";
        return $"{outcome.In(language)}: {DueText.KindName(first.Kind).In(language)} {first.Month.LongForm(language)}, {first.District(language)}{more}";
    }

    private static IEnumerable<MailFact> Facts(UploadOutcome upload, Language language)
    {
        yield return new(new Phrase("Inkom", "Received").In(language), Stockholm.In(upload.ReceivedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        yield return new(new Phrase("Kom via", "Came by").In(language), (upload.Via == "inbox" ? new Phrase("inkorgen", "the inbox") : new Phrase("API", "API")).In(language));
        if (upload is { Stored: true, FileName: { } name }) yield return new(new Phrase("Fil", "File").In(language), name);
        if (upload.Rows > 0) yield return new(new Phrase("Rader", "Rows").In(language), NumberForm.Integer(upload.Rows, language));
        if (upload.Parts.Count > 0)
            yield return new(new Phrase("Innehåll", "Content").In(language), string.Join("; ", upload.Parts.Take(6).Select(p => Part(p, language))) + (upload.Parts.Count > 6 ? " …" : ""));
        if (upload.Warnings > 0) yield return new(new Phrase("Varningar", "Warnings").In(language), NumberForm.Integer(upload.Warnings, language));
    }

    private static string Part(PublishedPart part, Language language)
    {
        var version = part.Version > 1 ? new Phrase($", version {part.Version} (ersätter {part.Version - 1})", $", version {part.Version} (replaces {part.Version - 1})").In(language) : "";
        return $"{DueText.KindName(part.Kind).In(language)} {part.Month.LongForm(language)}, {part.District(language)}{version}";
    }

    private static string Heading(UploadOutcome upload, Language language) => upload.Errors <= upload.Findings.Count
        ? new Phrase("Fel i filen", "Errors in the file").In(language)
        : new Phrase($"De första {upload.Findings.Count} av {upload.Errors} fel", $"The first {upload.Findings.Count} of {upload.Errors} errors").In(language);

    private static MailPoint Point(ReceiptFinding finding, Language language)
    {
        var place = finding.Line == 0 ? "" : new Phrase($"Rad {finding.Line}", $"Line {finding.Line}").In(language)
            + (finding.Column == 0 ? "" : new Phrase($", kolumn {finding.Column}", $", column {finding.Column}").In(language)) + ": ";
        return new(place + finding.Message.In(language), finding.Remedy.In(language));
    }

    private static Phrase LinkText(UploadOutcome upload) => upload.Status switch
    {
        "rejected" => new("Visa alla fel", "Show all errors"),
        "awaiting_approval" => new("Granska och godkänn", "Review and approve"),
        _ => new("Visa filen", "Show the file"),
    };
}
