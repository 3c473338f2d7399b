using System.Text;

namespace SmvInsights.Reports.Delivery;

/// <summary>A mail as plain text, for readers and programs that want no more.</summary>
public static class MailPlain
{
    public static string Write(MailText mail)
    {
        var text = new StringBuilder();
        text.Append(mail.Lead).Append("\n\n");
        foreach (var paragraph in mail.Paragraphs) text.Append(paragraph).Append("\n\n");
        foreach (var fact in mail.Facts) text.Append(fact.Label).Append(": ").Append(fact.Value).Append('\n');
        if (mail.Facts.Count > 0) text.Append('\n');
        if (mail.ListHeading is not null) text.Append(mail.ListHeading).Append('\n');
        foreach (var point in mail.Points) text.Append("• ").Append(point.Text).Append(' ').Append(point.Then).Append('\n').Append(point.Url is null ? "" : $"  {point.Url}\n");
        if (mail.Points.Count > 0) text.Append('\n');
        if (mail.Link is not null) text.Append(mail.Link.Text).Append(":\n").Append(mail.Link.Url).Append("\n\n");
        foreach (var paragraph in mail.Ending) text.Append(paragraph).Append("\n\n");
        // the mark by which mail programs know a signature
        text.Append("-- \n").Append(mail.Footer).Append('\n');
        return (mail.Unsubscribe is { } off ? text.Append(off.Text).Append(":\n").Append(off.Url).Append('\n') : text).ToString();
    }
}
