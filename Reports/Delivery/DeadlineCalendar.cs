using System.Globalization;
using System.Text;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Delivery;

/// <summary>A deadline as a calendar file (RFC 5545): an all-day event with a reminder three days ahead, that replaces itself when it is taken in again.</summary>
public static class DeadlineCalendar
{
    public const string ContentType = "text/calendar; charset=utf-8; method=PUBLISH";

    /// <summary>Octets of a line before it must be folded.</summary>
    private const int LongestLine = 75;

    /// <param name="district">Code, or <c>null</c> for the county's coordinator.</param>
    /// <param name="place">The district's name.</param>
    /// <param name="now">When the file is made.</param>
    public static byte[] Make(Deadline deadline, string? district, string? place, Language language, MailLinks links, DateTimeOffset now)
    {
        var what = new Phrase($"Lämna in rapporterna för {deadline.Month.LongForm(Language.Swedish)}", $"Submit the reports for {deadline.Month.LongForm(Language.English)}").In(language);
        var why = new Phrase("Sista dag för verksamhet, budget och milstolpar.", "Last day for activity, budget and milestones.").In(language);
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Samverkan mot våld//SMV Insights//SV", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:inlamning-{(district ?? "lan").ToLowerInvariant()}-{deadline.Month}@{new Uri(links.PublicUrl).Host}",
            $"DTSTAMP:{Utc(now)}",
            $"LAST-MODIFIED:{Utc(now)}",
            $"DTSTART;VALUE=DATE:{Date(deadline.Day)}",
            $"DTEND;VALUE=DATE:{Date(deadline.Day.AddDays(1))}",
            $"SUMMARY:{Escape(place is null ? what : $"{what}, {place}")}",
            $"DESCRIPTION:{Escape($"{why}\n{links.Submit}")}",
            $"URL:{links.Submit}",
            "TRANSP:TRANSPARENT",
            // nine in the morning, three days ahead
            "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P2DT15H", $"DESCRIPTION:{Escape(what)}", "END:VALARM",
            "END:VEVENT", "END:VCALENDAR",
        ];
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(Fold)));
    }

    /// <summary>As people save it.</summary>
    public static string FileName(Deadline deadline, Language language) => $"{new Phrase("sista-dag", "deadline").In(language)}-{deadline.Month}.ics";

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>Cuts between characters, never within one: readers that join lines as text would find it broken.</summary>
    private static string Fold(string line)
    {
        var folded = new StringBuilder();
        var width = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (width + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                width = 1;
            }
            folded.Append(rune.ToString());
            width += rune.Utf8SequenceLength;
        }
        return folded.Append("\r\n").ToString();
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
