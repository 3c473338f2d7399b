using SmvInsights.Ingestion.Validation.History.Counts;

namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>Help on the rules that hold counts against earlier months.</summary>
internal static class CountHelp
{
    private static readonly string[] Steady = Months("21", "24", "23", "22", "25", "23", "24", "22", "23");
    private static readonly string[] Level = Months("STODKONTAKT;31", "STODKONTAKT;33", "STODKONTAKT;32", "STODKONTAKT;30", "STODKONTAKT;32", "STODKONTAKT;31");

    public static readonly RuleHelpGroup Group = new(new("Verksamhet mot tidigare månader", "Activity against earlier months"),
    [
        new(Outlier.Definition, new("Mycket mer eller mindre än vanligt", "Much more or less than usual"),
            new("Varje serie (samma kommun, aktör, indikator, målgrupp och kön) jämförs med sina tolv senaste månader. Ett tal långt utanför det vanliga är oftast ett skrivfel, en dubbelräkning eller fel rad. Ibland är det sant: då vill läsarna veta varför. Små tal larmar inte, och inte heller det som är likadant samma månad förra året.",
                "Each series (the same municipality, actor, indicator, target group and sex) is compared with its last twelve months. A number far outside the usual is most often a slip of the pen, a double count or the wrong row. Sometimes it is true: then readers want to know why. Small numbers raise no alarm, nor does what was alike in the same month last year."),
            RuleExample.Activity("rapportmånad;antal", [.. Steady, "2026-10;84"], [.. Steady, "2026-10;24"])),
        new(SuddenZero.Definition, new("Noll där det alltid funnits något", "Zero where there always was something"),
            new("En nolla betyder att ingenting hände. Har ni inte fått in uppgiften ska cellen vara tom: då visas månaden som ej rapporterad i stället för som noll.",
                "A zero means that nothing took place. If the figure has not come in, the cell is to be blank: then the month is shown as not reported instead of as zero."),
            RuleExample.Activity("rapportmånad;antal", [.. Steady, "2026-10;0"], [.. Steady, "2026-10;22"])),
        new(WrongUnit.Definition, new("Tio, hundra eller tusen gånger för mycket eller för lite", "Ten, a hundred or a thousand times too much or too little"),
            new("Talet är nästan precis en tiopotens från det vanliga. Oftast har en nolla kommit med för mycket eller fallit bort, eller så är talet i en annan enhet, till exempel timmar i stället för dygn.",
                "The number is almost exactly a power of ten from the usual. Most often a zero too many was typed or one was lost, or the number is in another unit, for instance hours instead of nights."),
            RuleExample.Activity("rapportmånad;antal", [.. Steady, "2026-10;2300"], [.. Steady, "2026-10;23"])),
        new(SummedStock.Definition, new("Ett läge som ser ut som en summa", "A level that looks like a sum"),
            new("Indikatorer som ”personer med stödkontakt” är ett läge: hur många det är vid månadens slut. Samma person finns kvar månad efter månad, så lägena får inte läggas ihop.",
                "Indicators such as “persons with a support contact” are a level: how many there are at the end of the month. The same person stays month after month, so levels are not to be added up."),
            RuleExample.Activity("rapportmånad;indikator;antal", [.. Level, "2026-07;STODKONTAKT;221"], [.. Level, "2026-07;STODKONTAKT;32"])),
        new(RunningTotal.Definition, new("Årets summa i stället för månadens tal", "The year's sum instead of the month's number"),
            new("Antal är det som hände i månaden. Här stämmer talet med allt hittills i år, eller så stiger serien månad för månad sedan januari som bara en löpande summa gör.",
                "The count is what took place in the month. Here the number agrees with all of the year so far, or the series rises month by month since January as only a running total does."),
            RuleExample.Activity("rapportmånad;antal", ["2026-01;20", "2026-02;43", "2026-03;64", "2026-04;85", "2026-05;107", "2026-06;128", "2026-07;150"], ["2026-01;20", "2026-02;23", "2026-03;21", "2026-04;21", "2026-05;22", "2026-06;21", "2026-07;22"])),
        new(ForgottenSeries.Definition, new("En serie från förra månaden saknas", "A series of the month before is missing"),
            new("En rad som saknas är inte noll: den visas som ej rapporterad. Har inget hänt skriver ni 0. Har serien upphört (en aktör har slutat rapportera, till exempel) förklarar ni det en gång, så vet läsarna.",
                "A row that is missing is not zero: it is shown as not reported. If nothing took place, write 0. If the series has ended (an actor no longer reports, for instance), explain it once, and readers know."),
            RuleExample.Activity("rapportmånad;kön;antal",
                ["2026-06;K;12", "2026-06;M;5", "2026-07;K;11", "2026-07;M;6", "2026-08;K;13", "2026-08;M;4", "2026-09;K;12"],
                ["2026-06;K;12", "2026-06;M;5", "2026-07;K;11", "2026-07;M;6", "2026-08;K;13", "2026-08;M;4", "2026-09;K;12", "2026-09;M;0"])),
        new(LevelShift.Definition, new("Nästan hela månaden avviker åt samma håll", "Almost all of the month differs in the same direction"),
            new("När många serier avviker på samma sätt är orsaken oftast en enda: fel månad, ett helt kvartal i en månad, fel enhet eller en kolumn som förskjutits. Därför sägs det en gång i stället för på varje rad.",
                "When many series differ in the same way the cause is most often one: the wrong month, a whole quarter in one month, the wrong unit or a column that has shifted. That is why it is said once instead of on each row.")),
    ]);

    private static string[] Months(params string[] counts) => [.. counts.Select((count, i) => $"2026-{i + 1:00};{count}")];
}
