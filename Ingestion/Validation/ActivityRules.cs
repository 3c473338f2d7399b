using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation;

/// <summary>What a row of <c>verksamhet</c> must live up to.</summary>
public static class ActivityRules
{
    public static readonly Rule CountyHasNoActivity = new("A001", Error,
        new("Verksamhet redovisas per länsdel, inte för ”{0}”.", "Activity is reported by district, not for “{0}”."),
        new("Ange den länsdel där det hände, på var sin rad om det var flera.", "Give the district where it took place, a row each if there were several."));

    public static readonly Rule UnknownMunicipality = new("A002", Error,
        new("Kommunen ”{0}” finns inte.", "There is no municipality “{0}”."),
        new("Skriv kommunens namn eller fyrsiffriga kod, eller lämna cellen tom om raden inte är uppdelad.",
            "Write the name or four-digit code of the municipality, or leave the cell blank if the row is not split."));

    public static readonly Rule MunicipalityElsewhere = new("A003", Error,
        new("{1} hörde inte till {2} i {3}, utan till {4}.", "{1} did not belong to {2} in {3}, but to {4}."),
        new("Kontrollera länsdel, kommun och månad. Uppgifter om kommunen lämnas av {4} för den månaden.",
            "Check the district, the municipality and the month. For that month {4} reports on the municipality."));

    public static readonly Rule ForeignMunicipality = new("A004", Error,
        new("Ditt konto kan inte lämna uppgifter för kommunen ”{0}”.", "Your account cannot report for the municipality “{0}”."),
        new("Ange någon av kommunerna {1}.", "Give one of the municipalities {1}."));

    public static readonly Rule UnknownActor = new("A005", Error,
        new("Aktören ”{0}” finns inte.", "There is no actor “{0}”."),
        new("Använd någon av {1}.", "Use one of {1}."));

    public static readonly Rule ForeignActor = new("A006", Error,
        new("Ditt konto kan inte lämna uppgifter för aktören ”{0}”.", "Your account cannot report for the actor “{0}”."),
        new("Ange någon av aktörerna {1}.", "Give one of the actors {1}."));

    public static readonly Rule UnknownIndicator = new("A007", Error,
        new("Indikatorn ”{0}” finns inte.", "There is no indicator “{0}”."),
        new("Använd någon av {1}.", "Use one of {1}."));

    public static readonly Rule ActorNotForIndicator = new("A008", Error,
        new("{1} rapporteras inte av ”{0}”.", "{1} is not reported by “{0}”."),
        new("Den rapporteras av {2}. Kontrollera aktör och indikator.", "It is reported by {2}. Check the actor and the indicator."));

    public static readonly Rule UnknownTargetGroup = new("A009", Error,
        new("Målgruppen ”{0}” finns inte.", "There is no target group “{0}”."),
        new("Använd någon av {1}.", "Use one of {1}."));

    public static readonly Rule UnknownSex = new("A010", Error,
        new("”{0}” är inte något av värdena för kön.", "“{0}” is not one of the values for sex."),
        new("Använd K (kvinnor), M (män) eller A (alla eller okänt).", "Use K (women), M (men) or A (all or unknown)."));

    public static readonly Rule NoFigure = new("A011", Note,
        new("Antal är tomt: uppgift saknas, och raden räknas inte.", "The count is blank: there is no figure, and the row is not counted."),
        new("Skriv 0 om det var noll.", "Write 0 if it was zero."));

    public static readonly Rule NotWhole = new("A012", Error,
        new("”{0}” har decimaler, men antal är ett heltal.", "“{0}” has decimals, but a count is a whole number."),
        new("Skriv ett heltal.", "Write a whole number."));

    public static readonly Rule Negative = new("A013", Error,
        new("”{0}” är negativt, men ett antal är minst 0.", "“{0}” is negative, but a count is at least 0."),
        new("Rätta en tidigare månad genom att skicka den månadens fil igen, inte med ett minustal.",
            "Correct an earlier month by sending that month's file again, not by a negative number."));

    public static readonly Rule NotZeroOrOne = new("A014", Error,
        new("”{0}” duger inte: {1} är 0 (nej) eller 1 (ja).", "“{0}” will not do: {1} is 0 (no) or 1 (yes)."),
        new("Skriv 0 eller 1.", "Write 0 or 1."));
}
