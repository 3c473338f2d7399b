using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>Help on personal numbers. No examples: this page would hold what must not be written.</summary>
internal static class PrivacyHelp
{
    private static readonly Phrase Why = new(
        "Rapporterna handlar om antal, aldrig om personer. Ett personnummer eller samordningsnummer stoppar filen innan något av den sparas; fyndet säger var det står, aldrig vad. Organisationsnummer går bra.",
        "The reports are about counts, never about persons. A personal or coordination number stops the file before anything of it is stored; the finding says where it is, never what. Organisation numbers are fine.");

    public static readonly RuleHelpGroup Group = new(new("Personnummer", "Personal numbers"),
    [
        new(PrivacyRules.PersonalNumber, new("Personnummer i en cell", "A personal number in a cell"), Why),
        new(PrivacyRules.LikePersonalNumber, new("Liknar ett personnummer", "Looks like a personal number"),
            new("Ett datum följt av fyra siffror, men kontrollsiffran är inte ett personnummers. Det kan vara ett felskrivet personnummer, eller ett ärendenummer: inget av dem hör hemma i filen.",
                "A date followed by four digits, but the check digit is not that of a personal number. It may be a mistyped personal number, or a case number: neither belongs in the file.")),
        new(PrivacyRules.PersonalNumberInFileName, new("Personnummer i filens namn", "A personal number in the file's name"), Why),
        new(PrivacyRules.PersonalNumberInSheet, new("Personnummer på ett blad", "A personal number on a sheet"),
            new("Alla blad i arbetsboken genomsöks, även dolda, och alla celler, även de utanför tabellen. " + Why.Sv, "All sheets of the workbook are searched, hidden ones too, and all cells, also those outside the table. " + Why.En)),
        new(PrivacyRules.PersonalNumberInPart, new("Personnummer i arbetsbokens egenskaper", "A personal number in the workbook's properties"),
            new("Arbetsböcker bär mer än sina celler: anteckningar, sidhuvuden, egenskaper, namn på blad. Allt genomsöks. " + Why.Sv, "Workbooks carry more than their cells: notes, headers, properties, names of sheets. All of it is searched. " + Why.En)),
    ]);
}
