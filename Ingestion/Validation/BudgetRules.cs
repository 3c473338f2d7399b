using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation;

/// <summary>What a row of <c>budget</c> must live up to.</summary>
public static class BudgetRules
{
    public static readonly Rule UnknownType = new("B001", Error,
        new("”{0}” är inte någon av typerna.", "“{0}” is not one of the types."),
        new("Använd någon av {1}.", "Use one of {1}."));

    public static readonly Rule UnknownFunder = new("B002", Error,
        new("Finansiären ”{0}” finns inte.", "There is no funder “{0}”."),
        new("Använd någon av {1}, eller lämna cellen tom.", "Use one of {1}, or leave the cell blank."));

    public static readonly Rule UnknownStatus = new("B003", Error,
        new("”{0}” är inte någon av budgetens statusar.", "“{0}” is not one of the statuses of a budget."),
        new("Använd någon av {1}, eller lämna cellen tom.", "Use one of {1}, or leave the cell blank."));

    public static readonly Rule MoreThanApplied = new("B004", Warning,
        new("Beslutat ({1}) är mer än sökt ({2}).", "Decided ({1}) is more than applied for ({2})."),
        new("Kontrollera att beloppen inte har bytt plats.", "Check that the amounts have not changed places."));
}
