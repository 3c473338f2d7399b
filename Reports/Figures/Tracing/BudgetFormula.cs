using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Figures.Tracing;

/// <summary>Says in whole sentences how an amount is made.</summary>
internal static class BudgetFormula
{
    /// <summary>The item's name where it is one item's, and which amount.</summary>
    public static Phrase Name(BudgetAddress address, IReadOnlyList<BudgetItem> items)
    {
        var amount = Name(address.Amount);
        return address.Item is not null && items is [var only] && (only.Label ?? only.Item) is var item
            ? new($"{item}, {amount.Sv.ToLowerInvariant()}", $"{item}, {amount.En.ToLowerInvariant()}") : amount;
    }

    public static Phrase Name(BudgetAmount amount) => amount switch
    {
        BudgetAmount.Applied => new("Sökt", "Applied for"),
        BudgetAmount.Granted => new("Beviljat", "Granted"),
        BudgetAmount.Committed => new("Beviljat eller beslutat", "Granted or decided"),
        BudgetAmount.Possible => new("Möjligt, ej beslutat", "Possible, undecided"),
        BudgetAmount.Unfunded => new("Ofinansierat", "Unfunded"),
        BudgetAmount.Decided => new("Beslutat", "Decided"),
        BudgetAmount.Actual => new("Utfall", "Outcome"),
        BudgetAmount.Forecast => new("Prognos helår", "Forecast, year"),
        _ => new("Avvikelse mot plan", "Deviation from plan"),
    };

    public static Phrase About(BudgetAddress address, OrganisationSnapshot organisation)
    {
        List<Phrase> parts = [];
        if (address.Type is { } type) parts.Add(type == BudgetType.Cost ? new("kostnader", "costs") : new("intäkter", "income"));
        if (address.Funder is { } funder) parts.Add(CodeNames.OfFunder(funder));
        if (address.Status is { } status) parts.Add(CodeNames.Of(status));
        if (address.Project is { } project) parts.Add(OfProject(project, address.To, organisation));
        return new(string.Join(" · ", parts.Select(p => p.Sv)), string.Join(" · ", parts.Select(p => p.En)));
    }

    /// <summary><c>projekt Samverkan mot våld (SMV)</c>.</summary>
    public static Phrase OfProject(string code, Month month, OrganisationSnapshot organisation)
    {
        var name = organisation.ProjectWithCode(code, month);
        return new($"projekt {name.Sv}", $"project {name.En}");
    }

    public static IReadOnlyList<Phrase> Of(BudgetAddress address, Month first)
    {
        var (from, to) = (first.InWords(), address.To.InWords());
        var stated = new Phrase(
            $"Varje post räknas en gång, så som den senaste budgetrapporten till och med {to.Sv} anger den.",
            $"Each item counts once, as the latest budget report up to {to.En} states it.");
        return address.Amount switch
        {
            BudgetAmount.Actual => [new($"Utfallet månad för månad, {from.Sv}–{to.Sv}, läggs ihop.", $"The outcome month by month, {from.En}–{to.En}, added up.")],
            BudgetAmount.Granted => [stated, new("Av det som har sökts räknas det som är beviljat, beslutat eller inbetalt. Det som är begärt eller utlovat räknas aldrig.", "Of what was applied for, what is granted, decided or paid counts. What is asked for or promised never does.")],
            BudgetAmount.Committed => [stated, new("Det som är beviljat, beslutat eller inbetalt räknas. Det som är begärt eller utlovat räknas aldrig.", "What is granted, decided or paid counts. What is asked for or promised never does.")],
            BudgetAmount.Possible => [stated, new("Det som är sökt, begärt eller utlovat och inte beslutat. Det räknas aldrig som beslutat.", "What is applied for, asked for or promised and not decided. It never counts as decided.")],
            BudgetAmount.Unfunded =>
            [
                stated,
                new("Projekt för projekt: behovet minus det som är beviljat, beslutat eller inbetalt, dock aldrig under noll.", "Project by project: the need less what is granted, decided or paid, but never below zero."),
                new("Behovet är det större av kostnadsbudgeten och det sökta. Det som är begärt eller utlovat räknas aldrig.", "The need is the larger of the cost budget and what was applied for. What is asked for or promised never counts."),
            ],
            BudgetAmount.Deviation => [stated, new("Prognosen för helåret minus det som är beslutat.", "The forecast for the year less what is decided.")],
            _ => [stated],
        };
    }
}
