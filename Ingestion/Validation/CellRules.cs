using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation;

/// <summary>What the cells that all three reports share must live up to.</summary>
public static class CellRules
{
    public static readonly Rule Blank = new("G020", Error,
        new("Cellen är tom, men {1} måste anges på varje rad.", "The cell is blank, but {1} must be given on every row."),
        new("Fyll i {1}. {2}", "Fill in {1}. {2}"));

    public static readonly Rule ExcelError = new("G021", Error,
        new("”{0}” är ett felmeddelande från Excel, inte ett värde.", "“{0}” is an error message from Excel, not a value."),
        new("Rätta formeln i Excel (eller gör kolumnen bredare om det står ####) och spara om filen.",
            "Correct the formula in Excel (or widen the column if it says ####) and save the file again."));

    public static readonly Rule UnknownMonth = new("G022", Error,
        new("”{0}” kan inte läsas som en månad.", "“{0}” cannot be read as a month."),
        new("Skriv år och månad, till exempel 2026-10 eller oktober 2026.", "Write year and month, for example 2026-10 or October 2026."));

    public static readonly Rule FutureMonth = new("G023", Error,
        new("Månaden {1} har inte börjat än.", "The month {1} has not begun yet."),
        new("Kontrollera år och månad. Rapportera en månad först när den har börjat.", "Check the year and month. Report a month once it has begun."));

    public static readonly Rule AncientMonth = new("G024", Error,
        new("Månaden {1} ligger före år 2000.", "The month {1} is before the year 2000."),
        new("Kontrollera årtalet.", "Check the year."));

    public static readonly Rule UnknownDistrict = new("G025", Error,
        new("Länsdelen ”{0}” finns inte.", "There is no district “{0}”."),
        new("Använd någon av {1}.", "Use one of {1}."));

    public static readonly Rule DistrictNotThen = new("G026", Error,
        new("Länsdelen ”{0}” fanns inte i {1}.", "The district “{0}” did not exist in {1}."),
        new("Använd den länsdel som gällde då. Samordnaren kan ändra indelningen under Organisation.",
            "Use the district of that time. The coordinator can change the division under Organisation."));

    public static readonly Rule ForeignDistrict = new("G027", Error,
        new("Ditt konto kan inte lämna uppgifter för ”{0}”.", "Your account cannot report for “{0}”."),
        new("Ta bort raden, eller be samordnaren att lämna den.", "Remove the row, or ask the coordinator to report it."));

    public static readonly Rule CountyIsCoordinators = new("G028", Error,
        new("”{0}” betyder hela länet, och för det rapporterar bara länssamordnaren.",
            "“{0}” means the whole county, for which only the county coordinator reports."),
        new("Ange den egna länsdelen.", "Give your own district."));

    public static readonly Rule NotANumber = new("G030", Error,
        new("”{0}” kan inte läsas som ett tal.", "“{0}” cannot be read as a number."),
        new("Skriv bara siffror, utan kr och %, till exempel 1 234 eller 1 234,50. Skriv 0 för noll och lämna cellen tom om uppgift saknas.",
            "Write digits only, without kr and %, for example 1 234 or 1 234,50. Write 0 for zero and leave the cell blank if there is no figure."));

    public static readonly Rule Shortened = new("G031", Error,
        new("”{0}” är ett tal som Excel har förkortat, så siffror har gått förlorade.", "“{0}” is a number that Excel has shortened, so digits are lost."),
        new("Ge kolumnen talformatet Tal i Excel, kontrollera värdet och spara om filen.",
            "Give the column the format Number in Excel, check the value and save the file again."));

    public static readonly Rule AmbiguousNumber = new("G032", Error,
        new("”{0}” kan betyda två olika tal: tusental eller tre decimaler. Inget annat i filen avgör vilket.",
            "“{0}” can mean two numbers: thousands or three decimals. Nothing else in the file tells which."),
        new("Skriv talet utan punkt och komma som tusentalsavgränsare, till exempel 1234 eller 1 234.",
            "Write the number without a point or comma between thousands, for example 1234 or 1 234."));

    public static readonly Rule MixedDecimals = new("G033", Error,
        new("”{0}” har {1} som decimaltecken, men på rad {2} står {3}.", "“{0}” has {1} as decimal sign, but line {2} has {3}."),
        new("Använd samma decimaltecken i hela filen, helst komma.", "Use the same decimal sign in all of the file, preferably the comma."));

    public static readonly Rule NumberTooLarge = new("G034", Error,
        new("”{0}” är ett orimligt stort tal.", "“{0}” is an unreasonably large number."),
        new("Kontrollera antalet siffror.", "Check the number of digits."));

    public static readonly Rule TooManyDecimals = new("G035", Error,
        new("”{0}” har fler än två decimaler.", "“{0}” has more than two decimals."),
        new("Avrunda till två decimaler.", "Round to two decimals."));

    public static readonly Rule TextTooLong = new("G036", Error,
        new("Texten är {1} tecken lång. Högst {2} får plats.", "The text is {1} characters long. At most {2} fit."),
        new("Korta texten. Skriv aldrig namn eller ärendenummer.", "Shorten the text. Never write names or case numbers."));
}
