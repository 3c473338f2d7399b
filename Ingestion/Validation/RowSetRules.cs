using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation;

/// <summary>What the rows of a file must live up to together.</summary>
public static class RowSetRules
{
    public static readonly Rule DuplicateKey = new("G040", Error,
        new("Raden gäller samma sak som rad {1}: {2} är lika.", "The row is about the same as line {1}: {2} are equal."),
        new("Ta bort den ena raden, eller slå ihop dem till en.", "Remove one of the rows, or make them one."));

    public static readonly Rule ChecksumHolds = new("G041", Note,
        new("Summaraden stämmer.", "The row with totals is right."),
        new("Den räknas inte med. Du behöver inte göra något.", "It is not counted. There is nothing to do."));

    public static readonly Rule ChecksumFails = new("G042", Error,
        new("Summaraden säger {1}, men raderna ger {2}.", "The row with totals says {1}, but the rows add up to {2}."),
        new("Någon rad saknas, är dubbel eller felskriven. Rätta den, eller ta bort summaraden.",
            "A row is missing, doubled or mistyped. Correct it, or remove the row with totals."));

    public static readonly Rule TooManyChecksums = new("G043", Error,
        new("Filen har fler än {1} summarader.", "The file has more than {1} rows with totals."),
        new("Ta bort summaraderna.", "Remove the rows with totals."));

    public static readonly Rule HiddenTotal = new("A020", Error,
        new("Raden är summan ({1}) av de rader som är uppdelade på {2}, så samma händelser skulle räknas två gånger.",
            "The row is the total ({1}) of the rows that are split by {2}, so the same events would be counted twice."),
        new("Ta bort raden. Ej uppdelade rader (A, alla, tom kommun) är bara för det som inte kunnat delas upp.",
            "Remove the row. Rows that are not split (A, alla, blank kommun) are only for what could not be split."));

    public static readonly Rule RestBesideSplit = new("A021", Warning,
        new("Raden är inte uppdelad på {2}, men det finns också uppdelade rader (tillsammans {1}). Den räknas som ett tillägg till dem.",
            "The row is not split by {2}, but there are split rows too (together {1}). It is counted in addition to them."),
        new("Kontrollera att raden bara gäller det som inte kunnat delas upp.", "Check that the row is only about what could not be split."));
}
