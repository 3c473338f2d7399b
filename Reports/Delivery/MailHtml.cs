using System.Text.Encodings.Web;
using System.Text.Unicode;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

/// <summary>A mail as HTML that reads well in Outlook, on a telephone, in the dark and aloud: one column, real headings and lists, no pictures.</summary>
public static class MailHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(MailText mail) => $$"""
        <!DOCTYPE html>
        <html lang="{{(mail.Language == Language.English ? "en" : "sv")}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{{E(mail.Subject)}}</title>
        <style>
        @media (prefers-color-scheme: dark) {
          .page { background: #121212 !important; color: #f2f2f2 !important }
          .quiet { color: #b8b8b8 !important }
          .rule { border-color: #4a4a4a !important }
          .link { color: #8ab4ff !important }
          .act { background: #8ab4ff !important; color: #121212 !important }
        }
        </style>
        </head>
        <body class="page" style="margin:0;padding:24px 16px;background:#ffffff;color:#1f1f1f;font-family:'Source Sans 3','Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.5">
        <div style="max-width:600px;margin:0 auto">
        <p class="quiet" style="margin:0 0 16px;font-size:14px;color:#595959">Samverkan mot våld</p>
        <h1 style="margin:0 0 16px;font-size:20px;line-height:1.35;font-weight:600">{{E(mail.Lead)}}</h1>
        {{string.Concat(mail.Paragraphs.Select(Paragraph))}}{{Facts(mail.Facts)}}{{Points(mail)}}{{Link(mail.Link)}}{{string.Concat(mail.Ending.Select(Paragraph))}}<p class="quiet rule" style="margin:24px 0 0;padding-top:12px;border-top:1px solid #d0d0d0;font-size:14px;color:#595959">{{E(mail.Footer)}}{{Unsubscribe(mail.Unsubscribe)}}</p>
        </div>
        </body>
        </html>

        """;

    private static string Paragraph(string text) => $"<p style=\"margin:0 0 16px\">{E(text)}</p>\n";

    private static string Facts(IReadOnlyList<MailFact> facts) => facts.Count == 0
        ? ""
        : $"<table style=\"margin:0 0 16px;border-collapse:collapse;font-size:16px;line-height:1.5\">\n{string.Concat(facts.Select(Fact))}</table>\n";

    private static string Fact(MailFact fact) => $"""
        <tr><th scope="row" class="quiet" style="padding:2px 16px 2px 0;text-align:left;vertical-align:top;font-weight:400;color:#595959;white-space:nowrap">{E(fact.Label)}</th>
        <td style="padding:2px 0;vertical-align:top">{E(fact.Value)}</td></tr>

        """;

    private static string Points(MailText mail)
    {
        var heading = mail.ListHeading is null ? "" : $"<h2 style=\"margin:0 0 8px;font-size:16px;font-weight:600\">{E(mail.ListHeading)}</h2>\n";
        var points = mail.Points.Count == 0 ? "" : $"<ul style=\"margin:0 0 16px;padding-left:20px\">\n{string.Concat(mail.Points.Select(Point))}</ul>\n";
        return heading + points;
    }

    private static string Point(MailPoint point)
    {
        var text = point.Url is null ? E(point.Text) : $"<a class=\"link\" href=\"{E(point.Url)}\" style=\"color:#0047c2\">{E(point.Text)}</a>";
        return $"<li style=\"margin:0 0 8px\">{text} {E(point.Then)}</li>\n";
    }

    private static string Link(MailLink? link) => link is null
        ? ""
        : $"<p style=\"margin:20px 0\"><a class=\"act\" href=\"{E(link.Url)}\" style=\"display:inline-block;padding:10px 18px;background:#0047c2;color:#ffffff;text-decoration:none;font-weight:600;border-radius:4px\">{E(link.Text)}</a></p>\n";

    private static string Unsubscribe(MailLink? link) => link is null
        ? ""
        : $"<br><a class=\"link\" href=\"{E(link.Url)}\" style=\"color:#0047c2\">{E(link.Text)}</a>";

    private static string E(string text) => Encoder.Encode(text);
}
