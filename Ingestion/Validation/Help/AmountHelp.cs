using SmvInsights.Ingestion.Validation.History.Amounts;

namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>Help on the rules that hold amounts against earlier months.</summary>
internal static class AmountHelp
{
    public static readonly RuleHelpGroup Group = new(new("Budget mot tidigare månader", "Budget against earlier months"),
    [
        new(OverBudget.Definition, new("Årets kostnad är över budget", "The year's cost is over budget"),
            new("Månadernas utfall sedan januari läggs ihop och jämförs med det beslutade för året. Det sägs i den månad då gränsen passeras, inte varje månad därefter.",
                "The outcomes of the months since January are added up and compared with what was decided for the year. It is said in the month in which the limit is passed, not in each month after it."),
            RuleExample.Budget("rapportmånad;beslutat;utfall;prognos",
                ["2026-01;100000;52000;120000", "2026-02;100000;60000;120000"], ["2026-01;100000;52000;100000", "2026-02;100000;40000;100000"])),
        new(ForecastBelowOutcome.Definition, new("Prognosen är lägre än utfallet", "The forecast is below the outcome"),
            new("Prognosen gäller hela året. Är den lägre än det som redan har bokförts är den antingen gammal eller bara för resten av året, eller så är utfallet årets summa i stället för månadens.",
                "The forecast is for the whole year. If it is below what is booked already, it is either old or for the rest of the year only, or the outcome is the year's sum instead of the month's."),
            RuleExample.Budget("rapportmånad;beslutat;utfall;prognos",
                ["2026-01;200000;40000;200000", "2026-02;200000;45000;60000"], ["2026-01;200000;40000;200000", "2026-02;200000;45000;200000"])),
        new(FarBehind.Definition, new("Pengarna hinner knappast användas", "The money can hardly be used in time"),
            new("Från och med september: om prognosen ska hålla måste resten av årets månader kosta flera gånger mer än årets hittills. Är det likadant varje år, som för en höstkonferens, sägs inget.",
                "From September on: for the forecast to hold, the rest of the year's months must cost several times those so far. If it is so every year, as for an autumn conference, nothing is said."),
            RuleExample.Budget("rapportmånad;beslutat;utfall;prognos",
                [.. Months(8, "540000;12000;540000"), "2026-09;540000;12000;540000"],
                [.. Months(8, "540000;12000;540000"), "2026-09;540000;12000;180000"])),
        new(SignChange.Definition, new("Ett minusbelopp", "A negative amount"),
            new("Både intäkter och kostnader skrivs positiva; kolumnen typ säger vilket det är. Ett minus betyder en rättelse av en tidigare månads utfall, och då säger kommentaren av vad.",
                "Both income and cost are written as positive; the column type says which it is. A minus means a correction of an earlier month's outcome, and then the comment says of what."),
            RuleExample.Budget("utfall;kommentar", ["-12650,50;"], ["-12650,50;Rättelse: dubbelbokförd resa i maj"])),
        new(DecidedChanged.Definition, new("Det beslutade har ändrats under året", "What was decided has changed during the year"),
            new("Beslutat är årets anslag eller budget och ändras bara genom ett nytt beslut. Skriv i kommentaren vilket det är, så slipper läsarna gissa.",
                "Decided is the year's grant or budget and changes only by a new decision. Say in the comment which it is, so that readers need not guess."),
            RuleExample.Budget("rapportmånad;beslutat;kommentar", ["2026-08;540000;", "2026-09;600000;"], ["2026-08;540000;", "2026-09;600000;Tilläggsanslag, beslut 3 september"])),
        new(WrongAmountUnit.Definition, new("Tusental kronor, eller en nolla fel", "Thousands of kronor, or a wrong zero"),
            new("Alla belopp är i hela kronor. Ett belopp som är en tiondel, en tusendel eller hundra gånger det tidigare är ofta hämtat ur en rapport i tusental kronor (tkr).",
                "All amounts are in whole kronor. An amount that is a tenth, a thousandth or a hundred times the earlier one is often taken from a report in thousands of kronor."),
            RuleExample.Budget("rapportmånad;beslutat;utfall;prognos", ["2026-08;540000;45000;540000", "2026-09;540;45;540"], ["2026-08;540000;45000;540000", "2026-09;540000;45000;540000"])),
        new(LargeOutcome.Definition, new("Ovanligt dyr månad", "An unusually expensive month"),
            new("Månadens kostnad är minst dubbelt så stor som någon månad tidigare, och ingen kommentar förklarar det. Ofta har en faktura hamnat på fel post, eller så är beloppet flera månaders.",
                "The month's cost is at least twice that of any month before, and no comment explains it. Often an invoice has come on the wrong item, or the amount is several months'."),
            RuleExample.Budget("rapportmånad;utfall;kommentar", [.. Months(7, "45000;"), "2026-08;140000;"], [.. Months(7, "45000;"), "2026-08;140000;Slutfaktura för hela våren"])),
    ]);

    private static string[] Months(int count, string cells) =>
        [.. Enumerable.Range(1, count).Select(month => $"2026-{month:00};{cells}")];
}
