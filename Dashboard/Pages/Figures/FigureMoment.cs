using Microsoft.AspNetCore.WebUtilities;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Figures;

/// <summary>Which month a page of figures shows and as known when; what its address says, and what its links carry on.</summary>
/// <param name="Month">The month shown.</param>
/// <param name="Months">The months there is anything to show of, the latest first.</param>
/// <param name="AsKnownAt"><c>null</c> for now.</param>
/// <param name="AsKnownAtText">As it stands in the address.</param>
public sealed record FigureMoment(Month Month, IReadOnlyList<Month> Months, DateTimeOffset? AsKnownAt, string? AsKnownAtText)
{
    public bool IsLatest => Month == Months[0];

    public Month? Before => Months.Where(m => m < Month).Select(m => (Month?)m).Max();

    public Month? After => Months.Where(m => m > Month).Select(m => (Month?)m).Min();

    /// <summary>The address with what is shown carried on: the month where it is not the latest, and the moment.</summary>
    public string Link(string path, Month? month = null) => Address(path, month ?? Month, AsKnownAtText);

    /// <summary>The same as known now.</summary>
    public string LinkToNow(string path) => Address(path, Month, null);

    /// <summary>The page as it was known at an occasion: its own month, where that was reported on then.</summary>
    public string LinkTo(string path, Occasion occasion) =>
        Address(path, Month < occasion.Period ? Month : occasion.Period, PastMoment.Write(occasion.KnownAt));

    public bool IsAt(Occasion occasion) => AsKnownAt == occasion.KnownAt;

    private string Address(string path, Month month, string? asKnownAt)
    {
        var query = new Dictionary<string, string?>();
        if (month != Months[0] || asKnownAt != AsKnownAtText) query["month"] = month.ToString();
        if (asKnownAt is not null) query["asKnownAt"] = asKnownAt;
        return QueryHelpers.AddQueryString(path, query);
    }
}
