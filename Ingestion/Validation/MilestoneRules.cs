using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation;

/// <summary>What a row of <c>milstolpar</c> must live up to.</summary>
public static class MilestoneRules
{
    public static readonly Rule UnknownStatus = new("M001", Error,
        new("”{0}” är inte någon av milstolparnas statusar.", "“{0}” is not one of the statuses of a milestone."),
        new("Använd någon av {1}.", "Use one of {1}."));

    public static readonly Rule UnknownDate = new("M002", Error,
        new("”{0}” kan inte läsas som ett datum.", "“{0}” cannot be read as a date."),
        new("Skriv dagen (2026-10-31) eller, om den inte är känd, månaden (2026-10).", "Write the day (2026-10-31) or, if it is not known, the month (2026-10)."));

    public static readonly Rule NotYesOrNo = new("M003", Error,
        new("”{0}” är varken ja eller nej.", "“{0}” is neither yes nor no."),
        new("Skriv ja eller nej.", "Write ja or nej."));

    public static readonly Rule DoneWithoutDate = new("M004", Warning,
        new("Milstolpen är klar, men utfall är tomt: dagen då den blev klar saknas.",
            "The milestone is done, but utfall is blank: the day when it was done is missing."),
        new("Fyll i dagen eller månaden i utfall om den är känd.", "Fill in the day or the month in utfall if it is known."));

    public static readonly Rule EndsBeforeStart = new("M005", Warning,
        new("Slutet ”{0}” ligger före plan_start ({1}).", "The end “{0}” is before plan_start ({1})."),
        new("Kontrollera datumen.", "Check the dates."));

    public static readonly Rule DoneInFuture = new("M006", Warning,
        new("Utfall ”{0}” har inte inträffat än.", "The outcome “{0}” has not come yet."),
        new("Utfall är dagen då milstolpen nåddes. Är det en förväntan: skriv den i prognos_slut.", "The outcome is the day when the milestone was reached. If it is an expectation: write it in forecast_end."));

    public static readonly Rule DateButNotDone = new("M007", Warning,
        new("Utfall är ifyllt ({0}), men status är {1}.", "The outcome is filled in ({0}), but the status is {1}."),
        new("Är milstolpen nådd: skriv klar som status. Töm annars utfall.", "If the milestone is reached: write done as status. Otherwise clear actual_end."));

    public static readonly Rule FarDate = new("M008", Error,
        new("”{0}” är ett orimligt datum för en milstolpe.", "“{0}” is an unreasonable date for a milestone."),
        new("Kontrollera årtalet. Är dagen inte bestämd: lämna cellen tom.", "Check the year. If the day is not decided: leave the cell blank."));
}
