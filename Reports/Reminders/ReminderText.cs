using System.Globalization;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Reminders;

/// <summary>The words of a reminder: exactly what lacks, by when, and how to send it.</summary>
public static class ReminderText
{
    private static readonly Phrase DistrictFooter = new(
        "Du får påminnelsen för att du lämnar in eller samordnar för länsdelen. Den är skriven av systemet och går inte att svara på.",
        "You get this reminder because you submit or coordinate for the district. It was written by the system and cannot be answered.");

    private static readonly Phrase CoordinatorFooter = new(
        "Du får detta som länssamordnare eller ersättare, en gång för varje månad. Meddelandet är skrivet av systemet och går inte att svara på.",
        "You get this as county coordinator or deputy, once a month. It was written by the system and cannot be answered.");

    private static readonly Phrase How = new(
        "Lämna in på sidan, där också mallarna finns, eller som ni brukar: i inkorgen eller genom ert system. En fil som väntar på bekräftelse räknas först när den är bekräftad.",
        "Submit on the page, where the templates are too, or as you usually do: in the inbox or through your system. A file that waits for confirmation counts once it is confirmed.");

    /// <param name="place">The district's name.</param>
    /// <param name="today">The day it is written on.</param>
    public static MailText ToDistrict(DistrictLacks lacks, Phrase place, DateOnly today, Language language, MailLinks links)
    {
        var (day, month, where) = (Day(lacks.Deadline), lacks.Month.LongForm(language), place.In(language));
        var what = What(lacks);
        var isBefore = today <= lacks.Deadline;
        var subject = isBefore
            ? new Phrase($"Senast {day}: {what.Sv} för {month}, {where}", $"By {day}: {what.En} for {month}, {where}")
            : new Phrase($"Ej inlämnat: {what.Sv} för {month}, {where}", $"Not submitted: {what.En} for {month}, {where}");
        var lead = isBefore
            ? new Phrase($"Sista dag att lämna in för {month} är {day}. Det här har inte kommit in från {where}.", $"The deadline for {month} is {day}. This has not come in from {where}.")
            : new Phrase($"Sista dagen för {month} var {day}. Det här har inte kommit in från {where}.", $"The deadline for {month} was {day}. This has not come in from {where}.");
        return new MailText(
            language, subject.In(language), lead.In(language), [], [], new Phrase("Saknas", "Missing").In(language),
            [.. lacks.Reports.Select(r => Point(r, language))], new(new Phrase("Lämna in", "Submit").In(language), links.Submit), DistrictFooter.In(language))
        {
            Ending =
            [
                How.In(language),
                .. DueText.Write(new DueReports(lacks.District, lacks.Earlier, null), language),
                .. isBefore ? [new Phrase("Datumet finns som kalenderfil i det här brevet.", "The date is in this letter as a calendar file.").In(language)] : Array.Empty<string>(),
                new Phrase("Påminnelserna slutar när rapporterna är publicerade. Ska någon av dem inte lämnas: säg det till länssamordnaren.", "Reminders stop once the reports are published. If one of them is not to be sent, tell the county coordinator.").In(language),
            ],
        };
    }

    /// <param name="lacks">Of one deadline, at least one district.</param>
    /// <param name="places">Names by code.</param>
    /// <param name="reminded">Who has been reminded, by district.</param>
    public static MailText ToCoordinator(
        IReadOnlyList<DistrictLacks> lacks, IReadOnlyDictionary<string, Phrase> places, ILookup<string, string> reminded, Language language, MailLinks links)
    {
        var (day, month) = (Day(lacks[0].Deadline), lacks[0].Month.LongForm(language));
        var who = lacks.Count == 1 ? places[lacks[0].District] : new Phrase($"{lacks.Count} länsdelar", $"{lacks.Count} districts");
        return new MailText(
            language, new Phrase($"Ej inlämnat för {month}: {who.Sv}", $"Not submitted for {month}: {who.En}").In(language),
            new Phrase($"Sista dagen för {month} var {day}. Det här saknas fortfarande.", $"The deadline for {month} was {day}. This is still missing.").In(language),
            [], [], null, [.. lacks.Select(l => Point(l, places[l.District], reminded[l.District], language))],
            new(new Phrase("Se vem som har lämnat in", "See who has reported").In(language), links.Reported), CoordinatorFooter.In(language));
    }

    private static Phrase What(DistrictLacks lacks)
    {
        var kinds = lacks.Reports.Select(r => DueText.KindName(r.Kind)).Distinct().ToList();
        return kinds.Count > 2 ? new("rapporterna", "the reports") : new(string.Join(" och ", kinds.Select(k => k.Sv)), string.Join(" and ", kinds.Select(k => k.En)));
    }

    private static MailPoint Point(Completeness report, Language language)
    {
        var name = DueText.KindName(report.Kind).In(language);
        var parts = report.Reported == 0 ? "" : new Phrase($"({report.Reported} av {report.Expected} delar är inne)", $"({report.Reported} of {report.Expected} parts are in)").In(language);
        return new($"{char.ToUpperInvariant(name[0])}{name[1..]} {report.Month.LongForm(language)}", parts);
    }

    private static MailPoint Point(DistrictLacks lacks, Phrase place, IEnumerable<string> reminded, Language language)
    {
        var reports = string.Join(", ", lacks.Reports.Select(r => $"{DueText.KindName(r.Kind).In(language)} {r.Month.LongForm(language)}"));
        var people = reminded.ToList();
        var told = people.Count == 0
            ? new Phrase("Ingen är påmind: länsdelen har varken konto eller samordnare med e-post, eller påminnelsen gick inte ut.", "Nobody was reminded: the district has neither an account nor a coordinator with e-mail, or the reminder did not get out.")
            : new Phrase($"Påminnelse har gått till {string.Join(", ", people)}.", $"A reminder went to {string.Join(", ", people)}.");
        return new($"{place.In(language)}: {reports}.", told.In(language));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
