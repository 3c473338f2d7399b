using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>Help on the rows of <c>verksamhet</c>.</summary>
internal static class ActivityHelp
{
    public static readonly RuleHelpGroup Group = new(new("Verksamhet", "Activity"),
    [
        new(ActivityRules.CountyHasNoActivity, new("Verksamhet för hela länet", "Activity for the whole county"),
            new("Det som hänt har hänt i en länsdel. Länets siffror är summan av länsdelarnas och räknas fram.", "What took place did so in a district. The county's figures are the sum of the districts' and are computed."),
            RuleExample.Activity("länsdel;kommun;antal", ["LÄN;;12"], ["PA;;12"])),
        new(ActivityRules.UnknownMunicipality, new("Okänd kommun", "Unknown municipality"),
            new("Kommunen skrivs med sitt namn eller sin fyrsiffriga kod. Är raden inte uppdelad på kommun lämnas cellen tom.", "The municipality is written by its name or four-digit code. If the row is not split by municipality, the cell is left blank."),
            RuleExample.Activity("kommun;antal", ["Pitholm;12"], ["Piteå;12"])),
        new(ActivityRules.MunicipalityElsewhere, new("Kommunen hör till en annan länsdel", "The municipality belongs to another district"),
            new("Varje kommun hör till en länsdel i taget, och det kan ändras från ett datum. Månaden avgör vilken indelning som gäller.", "Each municipality belongs to one district at a time, and that can change from a date. The month tells which division counts."),
            RuleExample.Activity("länsdel;kommun;antal", ["PA;Luleå;12"], ["PA;Piteå;12"])),
        new(ActivityRules.ForeignMunicipality, new("En kommun som kontot inte gäller", "A municipality that is not the account's"),
            new("Kontot lämnar uppgifter för vissa kommuner. Andra kommuner i länsdelen lämnar sina egna.", "The account reports for certain municipalities. Other municipalities of the district report their own."),
            RuleExample.Activity("kommun;antal", ["Älvsbyn;12"], ["Piteå;12"]) with { Sender = new Mandate("PA", ["2581"], []) }),
        new(ActivityRules.UnknownActor, new("Okänd aktör", "Unknown actor"),
            new("Aktören är den som har gjort eller räknat det som rapporteras, skriven med sin kod.", "The actor is the party that did or counted what is reported, written by its code."),
            RuleExample.Activity("aktör;antal", ["IFO;12"], ["SOC;12"])),
        new(ActivityRules.ForeignActor, new("En aktör som kontot inte gäller", "An actor that is not the account's"),
            new("Kontot lämnar uppgifter för vissa aktörer, till exempel polisen i alla länsdelar.", "The account reports for certain actors, for instance the police in all districts."),
            RuleExample.Activity("aktör;indikator;antal", ["SOC;INSATS;12"], ["POL;POLISANMALAN;12"]) with { Sender = new Mandate(null, [], ["POL"]) }),
        new(ActivityRules.UnknownIndicator, new("Okänd indikator", "Unknown indicator"),
            new("Indikatorn säger vad som räknas. Listan hålls av länssamordnaren, som också kan lägga till nya.", "The indicator says what is counted. The county coordinator keeps the list and can add to it."),
            RuleExample.Activity("indikator;antal", ["INSATSER;12"], ["INSATS;12"])),
        new(ActivityRules.ActorNotForIndicator, new("Aktören rapporterar inte indikatorn", "The actor does not report the indicator"),
            new("Varje indikator rapporteras av vissa aktörer. Polisanmälningar kommer till exempel bara från polisen. Ofta har aktör och indikator hamnat på fel rad.", "Each indicator is reported by certain actors. Police reports, for instance, come only from the police. Often actor and indicator have ended up on the wrong row."),
            RuleExample.Activity("aktör;indikator;antal", ["SOC;POLISANMALAN;12"], ["POL;POLISANMALAN;12"])),
        new(ActivityRules.UnknownTargetGroup, new("Okänd målgrupp", "Unknown target group"),
            new("Målgruppen är en av fem. Kan raden inte delas upp skriver ni alla.", "The target group is one of five. If the row cannot be split, write alla."),
            RuleExample.Activity("målgrupp;antal", ["ungdom;12"], ["barn;12"])),
        new(ActivityRules.UnknownSex, new("Okänt kön", "Unknown sex"),
            new("K för kvinnor, M för män, A för alla eller okänt.", "K for women, M for men, A for all or unknown."),
            RuleExample.Activity("kön;antal", ["B;12"], ["K;12"])),
        new(ActivityRules.NoFigure, new("Tomt antal", "A blank count"),
            new("Tomt betyder att uppgift saknas, inte noll. Raden räknas inte, och månaden visas som ej rapporterad för den serien.", "Blank means that there is no figure, not zero. The row is not counted, and the month is shown as not reported for that series."),
            RuleExample.Activity("kön;antal", ["K;12", "M;"], ["K;12", "M;0"])),
        new(ActivityRules.NotWhole, new("Decimaler i ett antal", "Decimals in a count"),
            new("Antal är hela: personer, ärenden, dygn.", "Counts are whole: persons, cases, nights."),
            RuleExample.Activity("antal", ["12,5"], ["12"])),
        new(ActivityRules.Negative, new("Negativt antal", "A negative count"),
            new("En rättelse görs inte med ett minustal, utan genom att skicka den månadens fil igen. Då syns både det gamla och det nya.", "A correction is not made by a negative number but by sending that month's file again. Then both the old and the new can be seen."),
            RuleExample.Activity("antal", ["-3"], ["3"])),
        new(ActivityRules.NotZeroOrOne, new("Varken 0 eller 1", "Neither 0 nor 1"),
            new("Indikatorn svarar på en fråga: 1 är ja och 0 är nej.", "The indicator answers a question: 1 is yes and 0 is no."),
            RuleExample.Activity("indikator;antal", ["RUTIN_AKTUELL;4"], ["RUTIN_AKTUELL;1"])),
    ]);
}
