using SmvInsights.Ingestion.Validation.History;

namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>Help on the rules that hold a report against the sender's others and against the version before it.</summary>
internal static class GapHelp
{
    public static readonly RuleHelpGroup Group = new(new("Rapporterna mot varandra", "The reports against each other"),
    [
        new(ReportGaps.MonthBefore, new("Månaden före saknas", "The month before is missing"),
            new("Månaden före den här har inte lämnats. Kurvor får ett hål där, och årets summor blir ofullständiga tills den kommer.",
                "The month before this one has not been reported. Charts get a hole there, and the year's sums stay incomplete until it comes."),
            RuleExample.Activity("rapportmånad;antal", ["2026-06;12", "2026-09;12"], ["2026-06;12", "2026-07;12", "2026-08;12", "2026-09;12"])),
        new(ReportGaps.OtherReports, new("En annan rapport för månaden saknas", "Another report for the month is missing"),
            new("Verksamhet, budget och milstolpar hör ihop: styrgruppernas rapport visar dem tillsammans. Här saknas någon av dem för en månad som ni annars har lämnat, och nästa månad har redan börjat komma.",
                "Activity, budget and milestones belong together: the steering groups' report shows them side by side. Here one of them is missing for a month that you have reported otherwise, and the next month has begun to come in.")),
        new(VersionRules.DroppedSeries, new("Något försvinner ur det som är publicerat", "Something goes out of what is published"),
            new("En ny fil ersätter hela månaden. Saknas serier som den gällande versionen har försvinner de också ur diagram och rapporter. Därför väntar filen tills någon säger att det är meningen.",
                "A new file replaces the whole month. If it lacks series that the current version has, they also go out of charts and reports. So the file waits until somebody says that this is meant.")),
        new(PeriodRules.Locked, new("Perioden är låst", "The period is locked"),
            new("Länssamordnaren har stängt månaden för nya siffror, till exempel efter bokslutet. Det som är publicerat gäller. Ska något rättas öppnar samordnaren perioden för länsdelen, med ett skäl som står i loggen, och då kan filen skickas igen.",
                "The county coordinator has closed the month for new figures, for instance when the year's accounts are closed. What is published stays in force. If something is to be corrected the coordinator opens the period to the district, with a reason that stands in the log, and the file can be sent again.")),
    ]);
}
