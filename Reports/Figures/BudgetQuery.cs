using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>The budget of the districts and the county as it stood at the end of a month. SEK is not protected: every viewer gets the same.</summary>
/// <param name="To">The last month counted; decided, applied, forecast and status are those of the latest report up to it, in its year.</param>
public sealed record BudgetQuery(Month To)
{
    /// <summary>First month whose outcome counts; <c>null</c> for January of the year.</summary>
    public Month? From { get; init; }

    /// <summary>A district code, <c>LÄN</c> for the county's own budget, or <c>null</c> for all.</summary>
    public string? District { get; init; }

    public DateTimeOffset? AsKnownAt { get; init; }

    public Month First => From ?? new Month(To.Year, 1);
}

/// <summary>One item; amounts in hundredths of a krona, <c>null</c> where nothing was said.</summary>
/// <param name="District">District code, <c>LÄN</c> for the county's own.</param>
/// <param name="Actual">Sum of the months' outcomes; <c>null</c> when no month stated one.</param>
/// <param name="ActualInMonth">The last month's outcome alone.</param>
/// <param name="ReportedMonths">Months of the span in which the district reported its budget.</param>
/// <param name="ExpectedMonths">Months of the span since its first budget report.</param>
/// <param name="WasAsked">Whether the year has known it as money to ask for, asked for or promised, and not as an application: then <paramref name="Applied"/> is what was asked for.</param>
/// <param name="Lacking">The months of the span in which the district should have reported and has not, parted by spaces; <c>null</c> where there are none.</param>
public sealed record BudgetItem(
    string District, string Project, string Item, BudgetType Type, string? Funder, string? Category, string? Label,
    long? Applied, long? Decided, long? Actual, long? ActualInMonth, long? Forecast, FundingStatus? Status, Month LastReported,
    int ReportedMonths, int ExpectedMonths, bool WasAsked = false, string? Lacking = null)
{
    /// <summary>Whether the outcome lacks a month that should have been reported.</summary>
    public bool IsPartial => ReportedMonths < ExpectedMonths;

    public IReadOnlyList<Month> LackingMonths =>
        [.. (Lacking ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => Month.TryParse(text, out var month) ? month : throw new FormatException(text))];
}

/// <param name="Items">By district, project, type (income first) and item.</param>
public sealed record BudgetTable(DateTimeOffset AsKnownAt, Month From, Month To, IReadOnlyList<BudgetItem> Items)
{
    /// <summary>Sum over the items chosen of an amount; <c>null</c> when none states it.</summary>
    public static long? Sum(IEnumerable<BudgetItem> items, Func<BudgetItem, long?> amount)
    {
        long? sum = null;
        foreach (var item in items)
            if (amount(item) is { } value) sum = (sum ?? 0) + value;
        return sum;
    }
}
