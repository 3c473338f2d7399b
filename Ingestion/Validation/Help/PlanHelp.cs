using SmvInsights.Ingestion.Validation.History.Milestones;

namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>Help on the rules that hold milestones against earlier months.</summary>
internal static class PlanHelp
{
    public static readonly RuleHelpGroup Group = new(new("Milstolpar mot tidigare månader", "Milestones against earlier months"),
    [
        new(Slipped.WithoutComment, new("Flyttad utan att någon säger varför", "Moved without anyone saying why"),
            new("En prognos får flyttas, men styrgrupperna frågar alltid varför. Orsaken står bäst i radens kommentar, så följer den med i rapporten.",
                "A forecast may be moved, but the steering groups always ask why. The reason is best put in the row's comment, so that it comes along in the report."),
            RuleExample.Milestones("rapportmånad;prognos_slut;kommentar", ["2026-08;2026-11;", "2026-09;2027-02;"], ["2026-08;2026-11;", "2026-09;2027-02;Väntar på juridisk granskning"])),
        new(Slipped.WithComment, new("Flyttad, med orsak", "Moved, with a reason"),
            new("Sägs bara för kännedom, så att ni ser att flytten uppfattats rätt.", "Said for information only, so that you see that the move was understood."),
            RuleExample.Milestones("rapportmånad;prognos_slut;kommentar", ["2026-08;2026-11;", "2026-09;2027-02;Väntar på juridisk granskning"], ["2026-08;2026-11;", "2026-09;2026-11;"])),
        new(Reopened.Definition, new("Klar förra månaden, nu inte", "Done last month, now not"),
            new("En milstolpe som är klar brukar förbli klar. Är den återöppnad på riktigt behöver den som läser förra månadens rapport få veta varför.",
                "A milestone that is done tends to stay done. If it really is reopened, those who read last month's report need to know why."),
            RuleExample.Milestones("rapportmånad;utfall;status", ["2026-08;2026-08-20;klar", "2026-09;;pågår"], ["2026-08;2026-08-20;klar", "2026-09;2026-08-20;klar"])),
        new(ForecastPassed.Definition, new("Prognosen har passerats", "The forecast has passed"),
            new("Milstolpen skulle vara klar före månaden men är det inte. Försening räknas fram ur datumen; status behöver inte säga det. Men en ny prognos behövs, annars vet ingen när den väntas.",
                "The milestone was to be done before the month and is not. Lateness is computed from the dates; the status need not say it. But a new forecast is needed, or nobody knows when to expect it."),
            RuleExample.Milestones("rapportmånad;plan_slut;prognos_slut;status", ["2026-09;2026-06;2026-06;försenad"], ["2026-09;2026-06;2026-12;försenad"])),
        new(NoOwner.Definition, new("Ingen är ansvarig", "Nobody is the owner"),
            new("En milstolpe utan ansvarig blir sällan klar. Skriv en roll eller ett organ, till exempel Kommunal samordnare eller Programgruppen. Skriv aldrig en persons namn.",
                "A milestone without an owner is seldom done. Write a role or a body, for instance Municipal coordinator or Programme group. Never write a person's name."),
            RuleExample.Milestones("milstolpe;ansvarig", ["Rutin för barnsamråd;vakant"], ["Rutin för barnsamråd;Kommunal samordnare"])),
        new(Vanished.Definition, new("En milstolpe har försvunnit", "A milestone has vanished"),
            new("En öppen milstolpe ska stå kvar i rapporten tills den är klar eller avbruten. Annars ser det ut som om den aldrig funnits.",
                "An open milestone is to stay in the report until it is done or cancelled. Otherwise it looks as if it had never been."),
            RuleExample.Milestones("rapportmånad;milstolpe_id;status", ["2026-08;PA1;pågår", "2026-08;PA2;pågår", "2026-09;PA1;pågår"], ["2026-08;PA1;pågår", "2026-08;PA2;pågår", "2026-09;PA1;pågår", "2026-09;PA2;avbruten"])),
    ]);
}
