using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SmvInsights.Ingestion.Time;

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

    /// <summary>Reads <c>2026-08-01</c> as the end of that day in Sweden, or a whole moment such as <c>2026-08-01T12:00:00Z</c>.</summary>
    public static bool TryMoment(string? text, out DateTimeOffset? moment)
    {
        moment = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
            moment = Stockholm.Moment(day.AddDays(1), TimeOnly.MinValue).AddMicroseconds(-1);
        else if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact))
            moment = exact.ToUniversalTime();
        return moment is not null;
    }

    private string Address(string path, Month month, string? asKnownAt)
    {
        var query = new Dictionary<string, string?>();
        if (month != Months[0] || asKnownAt != AsKnownAtText) query["month"] = month.ToString();
        if (asKnownAt is not null) query["asKnownAt"] = asKnownAt;
        return QueryHelpers.AddQueryString(path, query);
    }
}
