using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

/// <summary>A letter as MIME: plain text and HTML as alternatives, the file beside them, every part behind the same gate.</summary>
public static class LetterMime
{
    public static MailMessage Compose(Letter letter, MailAddress from, FirstRead gate)
    {
        var message = new MailMessage(from, letter.To)
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers["Message-ID"] = letter.MessageId;
        // a receipt must not be answered by an absence notice, which would be answered by nobody
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.Headers["X-Auto-Response-Suppress"] = "All";
        if (letter.Unsubscribe is { } unsubscribe)
        {
            message.Headers["List-Unsubscribe"] = $"<{unsubscribe}>";
            // one click, RFC 8058
            message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }
        message.Headers["Content-Language"] = letter.Language == Language.English ? "en" : "sv";

        message.AlternateViews.Add(View(letter.Text.ReplaceLineEndings("\r\n"), MediaTypeNames.Text.Plain, gate));
        if (letter.Html is not null) message.AlternateViews.Add(View(letter.Html, MediaTypeNames.Text.Html, gate));
        if (letter.File is not null) message.Attachments.Add(Attachment(letter.File, gate));
        return message;
    }

    private static AlternateView View(string text, string mediaType, FirstRead gate) =>
        new(gate.Guard(Encoding.UTF8.GetBytes(text)), new ContentType(mediaType) { CharSet = "utf-8" })
        {
            // quoted-printable as SmtpClient writes it has =0D=0A for line breaks, which some programs show
            TransferEncoding = TransferEncoding.Base64,
        };

    private static Attachment Attachment(LetterFile file, FirstRead gate)
    {
        var attachment = new Attachment(gate.Guard(file.Content), new ContentType(file.MediaType) { Name = file.Name })
        {
            TransferEncoding = TransferEncoding.Base64,
        };
        attachment.ContentDisposition!.FileName = file.Name;
        return attachment;
    }
}
