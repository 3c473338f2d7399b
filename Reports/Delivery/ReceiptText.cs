using System.Globalization;
using SmvInsights.Ingestion.Intake.Review;
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
        var (subject, lead, then) = ReceiptLead.Of(upload);
        return new MailText(
            language, subject.In(language), lead.In(language), [then.In(language)], [.. Facts(upload, language)],
            upload.Findings.Count == 0 ? null : Heading(upload, language), [.. upload.Findings.Select(f => Point(f, language))],
            new MailLink(LinkText(upload).In(language), links.Upload(upload.Id)), Footer.In(language))
        {
            Ending = [.. DueText.Write(due, language), .. due.Next is null ? [] : new[] { new Phrase("Datumet finns som kalenderfil i det här brevet.", "The date is in this letter as a calendar file.").In(language) }],
        };
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
        "awaiting_approval" when upload.Holds != Hold.Coordinator => new("Se vad som ändras och bekräfta", "See what changes, and confirm"),
        "published" when upload.LacksReason => new("Skriv skälet", "Write the reason"),
        _ => new("Visa filen", "Show the file"),
    };
}
