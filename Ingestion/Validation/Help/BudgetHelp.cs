namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>Help on the rows of <c>budget</c>.</summary>
internal static class BudgetHelp
{
    public static readonly RuleHelpGroup Group = new(new("Budget", "Budget"),
    [
        new(BudgetRules.UnknownType, new("Okänd typ", "Unknown type"),
            new("Typen säger om posten är en intäkt eller en kostnad. Båda skrivs som positiva belopp.", "The type says whether the item is income or cost. Both are written as positive amounts."),
            RuleExample.Budget("typ;utfall", ["utgift;45000"], ["kostnad;45000"])),
        new(BudgetRules.UnknownFunder, new("Okänd finansiär", "Unknown funder"),
            new("Finansiären är den som pengarna kommer från: Länsstyrelsen, kommunerna, regionen eller polisen.", "The funder is where the money comes from: the county administrative board, the municipalities, the region or the police."),
            RuleExample.Budget("typ;finansiär;utfall", ["intäkt;EU;45000"], ["intäkt;LST;45000"])),
        new(BudgetRules.UnknownStatus, new("Okänd status", "Unknown status"),
            new("Statusen säger hur långt frågan om pengarna har kommit. Utlovad är inte detsamma som beviljad, och visas aldrig som det.", "The status says how far the matter of the money has come. Promised is not granted and is never shown as such."),
            RuleExample.Budget("status;utfall", ["på gång;45000"], ["utlovad;45000"])),
        new(BudgetRules.MoreThanApplied, new("Mer beslutat än sökt", "More decided than applied for"),
            new("Det händer sällan att någon får mer än de sökt. Oftast har beloppen bytt plats.", "It seldom happens that someone gets more than they applied for. Most often the amounts have changed places."),
            RuleExample.Budget("typ;sökt;beslutat;utfall", ["intäkt;380000;760000;0"], ["intäkt;760000;380000;0"])),
    ]);
}
