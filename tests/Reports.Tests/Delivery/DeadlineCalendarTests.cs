using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Tests.Delivery;

public sealed class DeadlineCalendarTests
{
    private static readonly Deadline October = new(new(2026, 10), new(2026, 11, 12), [ReportKind.Activity]);

    [Fact]
    public void The_day_is_one_whole_day_and_replaces_itself_when_it_is_taken_in_again()
    {
        var event1 = Properties(Make("PA", "Piteå älvdal", 8));
        var event2 = Properties(Make("PA", "Piteå älvdal", 9));

        event1["DTSTART;VALUE=DATE"].ShouldBe("20261112");
        event1["DTEND;VALUE=DATE"].ShouldBe("20261113");
        event1["SUMMARY"].ShouldBe(@"Lämna in rapporterna för oktober 2026\, Piteå älvdal");
        event1["DESCRIPTION"].ShouldBe(@"Sista dag för verksamhet\, budget och milstolpar.\nhttps://smv.example/inlamning/ny");
        event2["UID"].ShouldBe(event1["UID"]);
        event2["DTSTAMP"].ShouldBe("20261103T090000Z");
        Properties(Make("LB", "Luleå-Boden", 8))["UID"].ShouldNotBe(event1["UID"]);
    }

    /// <summary>RFC 5545 §3.1: lines end in CRLF, none is longer than 75 octets, and unfolded they are the text again.</summary>
    [Fact]
    public void Any_name_of_a_district_survives_escaping_and_folding() => Prop.ForAll(
        Gen.Elements('a', 'å', '–', ',', ';', '\\', ' ').ArrayOf().Select(c => new string(c)).ToArbitrary(), name =>
        {
            var lines = Make("X", name, 8).Split("\r\n");
            return lines[^1].Length == 0 && lines.All(l => Encoding.UTF8.GetByteCount(l) <= 75 && !l.Contains('\n', StringComparison.Ordinal))
                && Unescape(Properties(string.Join("\r\n", lines))["SUMMARY"]) == $"Lämna in rapporterna för oktober 2026, {name}";
        }).QuickCheckThrowOnFailure();

    private static string Make(string district, string place, int hour) => Encoding.UTF8.GetString(DeadlineCalendar.Make(
        October, district, place, Language.Swedish, new MailLinks("https://smv.example/"), new DateTimeOffset(2026, 11, 3, hour, 0, 0, TimeSpan.Zero)));

    /// <summary>The event's own; the alarm within it left out.</summary>
    private static Dictionary<string, string> Properties(string calendar)
    {
        var unfolded = calendar.Replace("\r\n ", "", StringComparison.Ordinal);
        var own = unfolded[..unfolded.IndexOf("BEGIN:VALARM", StringComparison.Ordinal)].Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return own.Where(l => !l.StartsWith("BEGIN:", StringComparison.Ordinal)).ToDictionary(l => l[..l.IndexOf(':', StringComparison.Ordinal)], l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }

    private static string Unescape(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\\(.)", m => m.Groups[1].Value);
}
