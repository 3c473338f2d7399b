namespace SmvInsights.Ingestion.Contracts;

/// <summary>The report <c>budget</c>: one item of income or cost a row, in SEK.</summary>
public static class BudgetColumns
{
    public const int Period = 0, District = 1, Project = 2, Item = 3, Type = 4, Funder = 5, Category = 6, Account = 7, Label = 8,
        Applied = 9, Decided = 10, Actual = 11, Forecast = 12, Status = 13, Comment = 14;

    public static readonly ReportContract Contract = new(ReportKind.Budget, new("budget", "budget"), Actual,
    [
        new("rapportmånad", "period", true, "månad", "month"),
        new("länsdel", "district", true),
        new("projekt", "project", true),
        new("post", "item", true),
        new("typ", "type", true),
        new("finansiär", "funder", false),
        new("kategori", "category", false),
        new("konto", "account", false),
        new("benämning", "label", false),
        new("sökt", "applied", true),
        new("beslutat", "decided", true),
        new("utfall", "actual", true),
        new("prognos", "forecast", true),
        new("status", "status", false),
        new("kommentar", "comment", false),
    ]);

    public static readonly WordList<BudgetType> Types = new(
    [
        new(BudgetType.Income, "intäkt", "income", "intäkter", "revenue"),
        new(BudgetType.Cost, "kostnad", "cost", "kostnader", "costs", "expense"),
    ]);

    public static readonly WordList<string> Funders = new(
    [
        new("LST", "LST", "länsstyrelsen", "county administrative board"),
        new("KOM", "KOM", "kommun", "kommuner", "kommunerna", "municipalities"),
        new("REG", "REG", "region", "regionen", "landsting", "landstinget"),
        new("POL", "POL", "polis", "polisen", "polismyndigheten", "police"),
    ]);

    public static readonly WordList<FundingStatus> Statuses = new(
    [
        new(FundingStatus.Applied, "sökt", "applied"),
        new(FundingStatus.Granted, "beviljad", "granted", "beviljat"),
        new(FundingStatus.Rejected, "avslagen", "rejected", "avslaget", "avslag"),
        new(FundingStatus.NotAsked, "ej_begärd", "not_asked", "ej begärt"),
        new(FundingStatus.Asked, "begärd", "asked", "begärt"),
        new(FundingStatus.Promised, "utlovad", "promised", "utlovat"),
        new(FundingStatus.Paid, "inbetald", "paid", "inbetalt"),
        new(FundingStatus.Decided, "beslutad", "decided", "beslutat"),
    ]);
}
