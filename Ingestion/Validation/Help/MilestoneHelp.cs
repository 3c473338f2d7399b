namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>Help on the rows of <c>milstolpar</c>.</summary>
internal static class MilestoneHelp
{
    public static readonly RuleHelpGroup Group = new(new("Milstolpar", "Milestones"),
    [
        new(MilestoneRules.UnknownStatus, new("Okänd status", "Unknown status"),
            new("Statusen är en av fem. Försening räknas också fram ur datumen, så försenad behöver inte skrivas.", "The status is one of five. Lateness is also computed from the dates, so late need not be written."),
            RuleExample.Milestones("status", ["på gång"], ["pågår"])),
        new(MilestoneRules.UnknownDate, new("Datumet går inte att läsa", "The date cannot be read"),
            new("Skriv dagen (2026-10-31) eller bara månaden (2026-10). Andra sätt gissas inte.", "Write the day (2026-10-31) or only the month (2026-10). Other ways are not guessed at."),
            RuleExample.Milestones("plan_slut;prognos_slut", ["i höst;2026-11"], ["2026-10;2026-11"])),
        new(MilestoneRules.NotYesOrNo, new("Varken ja eller nej", "Neither yes nor no"),
            new("Preliminärt är ja så länge datumet kan ändras utan att någon blir förvånad, annars nej.", "Preliminary is yes as long as the date can change without surprising anyone, otherwise no."),
            RuleExample.Milestones("preliminärt;status", ["kanske;pågår"], ["ja;pågår"])),
        new(MilestoneRules.DoneWithoutDate, new("Klar utan datum", "Done without a date"),
            new("Dagen då milstolpen nåddes behövs för tidslinjen i rapporterna. Är bara månaden känd räcker den.", "The day on which the milestone was reached is needed for the timeline of the reports. If only the month is known, that will do."),
            RuleExample.Milestones("utfall;status", [";klar"], ["2026-09-26;klar"])),
        new(MilestoneRules.EndsBeforeStart, new("Slutar före början", "Ends before it starts"),
            new("Det planerade slutet ligger före starten. Ofta är ett årtal fel.", "The planned end is before the start. Often a year is wrong."),
            RuleExample.Milestones("plan_start;plan_slut", ["2026-02;2025-11"], ["2026-02;2026-11"])),
        new(MilestoneRules.DoneInFuture, new("Utfall i framtiden", "An outcome in the future"),
            new("Utfall är dagen då milstolpen nåddes. En dag som inte har varit är en prognos.", "The outcome is the day on which the milestone was reached. A day yet to come is a forecast."),
            RuleExample.Milestones("utfall;status", ["2027-03-01;klar"], ["2026-09-26;klar"])),
        new(MilestoneRules.DateButNotDone, new("Utfall, men inte klar", "An outcome, but not done"),
            new("Raden säger emot sig själv: dagen då milstolpen nåddes är ifylld, men status säger något annat.", "The row contradicts itself: the day on which the milestone was reached is filled in, but the status says otherwise."),
            RuleExample.Milestones("utfall;status", ["2026-09-26;pågår"], ["2026-09-26;klar"])),
        new(MilestoneRules.FarDate, new("Ett datum i ett annat sekel", "A date in another century"),
            new("Ett datum så långt bort är nästan alltid ett skrivfel i årtalet, eller ett program som skriver 9999 för ”inte bestämt”.", "A date so far away is nearly always a slip in the year, or a program that writes 9999 for “not decided”."),
            RuleExample.Milestones("plan_slut;prognos_slut", ["2026-11;9999-12"], ["2026-11;"])),
    ]);
}
