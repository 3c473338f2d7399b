namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>Help on what the rows of a file must live up to together.</summary>
internal static class RowHelp
{
    public static readonly RuleHelpGroup Group = new(new("Raderna tillsammans", "The rows together"),
    [
        new(RowSetRules.DuplicateKey, new("Två rader om samma sak", "Two rows about the same"),
            new("Två rader har samma månad, kommun, aktör, indikator, målgrupp och kön (eller samma post eller milstolpe). Det går inte att veta om de ska läggas ihop eller om den ena är fel.",
                "Two rows have the same month, municipality, actor, indicator, target group and sex (or the same item or milestone). Nobody can tell whether they are to be added or one is wrong."),
            RuleExample.Activity("kön;antal", ["K;12", "K;14"], ["K;26"])),
        new(RowSetRules.ChecksumHolds, new("Summaraden stämmer", "The row with totals is right"),
            new("En rad med Summa eller Totalt räknas inte med, men kontrolleras mot raderna. Den här stämmer.", "A row that says Summa or Totalt is not counted but is checked against the rows. This one is right."),
            RuleExample.Activity("rapportmånad;kön;antal", ["2026-09;K;12", "2026-09;M;5", "Summa;;17"], ["2026-09;K;12", "2026-09;M;5"])),
        new(RowSetRules.ChecksumFails, new("Summaraden stämmer inte", "The row with totals is wrong"),
            new("En rad med Summa eller Totalt är en kontroll: den ska vara lika med raderna den gäller. Är den inte det fattas en rad, är dubbel eller felskriven.",
                "A row that says Summa or Totalt is a check: it is to equal the rows it is about. If it does not, a row is missing, doubled or mistyped."),
            RuleExample.Activity("rapportmånad;kön;antal", ["2026-09;K;12", "2026-09;M;5", "Summa;;20"], ["2026-09;K;12", "2026-09;M;8", "Summa;;20"])),
        new(RowSetRules.TooManyChecksums, new("För många summarader", "Too many rows with totals"),
            new("Så många rader med summor tyder på att tabellen är en sammanställning. Skicka i stället raderna den bygger på.", "So many rows with totals suggest that the table is a summary. Send the rows it is made from instead.")),
        new(RowSetRules.HiddenTotal, new("En dold summa", "A hidden total"),
            new("En rad med kön A, målgrupp alla eller tom kommun är bara till för det som inte kunnat delas upp. Här är den lika med summan av de uppdelade raderna, så allt skulle räknas två gånger.",
                "A row with sex A, target group alla or a blank municipality is only for what could not be split. Here it equals the sum of the split rows, so that all would be counted twice."),
            RuleExample.Activity("kön;antal", ["K;12", "M;5", "A;17"], ["K;12", "M;5"])),
        new(RowSetRules.RestBesideSplit, new("En rest bredvid uppdelade rader", "A remainder beside split rows"),
            new("Raden är inte uppdelad, men det finns också rader som är det. Den läggs till dem. Det är rätt om den bara gäller dem som inte kunnat delas upp, till exempel när kön är okänt.",
                "The row is not split, but there are rows that are. It is added to them. That is right if it is only about those that could not be split, for instance where the sex is unknown."),
            RuleExample.Activity("kön;antal", ["K;12", "M;5", "A;16"], ["K;12", "M;5"])),
    ]);
}
