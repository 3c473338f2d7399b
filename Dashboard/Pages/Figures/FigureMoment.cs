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
    /// <summary>By which districts, as it stands in the address; <c>null</c> for each month by its own, or a scenario's.</summary>
    public string? AsOrganisedText { get; init; }

    /// <summary>Id of the scenario that is previewed.</summary>
    public int? Scenario { get; init; }

    /// <summary>What forms carry on besides month and moment.</summary>
    public IEnumerable<(string Name, string Value)> Carried =>
    [
        .. AsOrganisedText is { } organised ? [("asOrganised", organised)] : Array.Empty<(string, string)>(),
        .. Scenario is { } scenario ? [("scenario", $"{scenario}")] : Array.Empty<(string, string)>(),
    ];

    public bool IsLatest => Month == Months[0];

    public Month? Before => Months.Where(m => m < Month).Select(m => (Month?)m).Max();

    public Month? After => Months.Where(m => m > Month).Select(m => (Month?)m).Min();

    /// <summary>The address with what is shown carried on: the month where it is not the latest, and the moment.</summary>
    public string Link(string path, Month? month = null) => Address(path, month ?? Month, AsKnownAtText);

    /// <summary>The same as known now.</summary>
    public string LinkToNow(string path) => Address(path, Month, null);

    /// <summary>The same by other districts.</summary>
    /// <param name="organised">As it is to stand in the address.</param>
    public string LinkAsOrganised(string path, string? organised) => (this with { AsOrganisedText = organised }).Link(path);

    /// <summary>The same as it is decided.</summary>
    public string LinkWithoutScenario(string path) => (this with { Scenario = null, AsOrganisedText = null }).Link(path);

    /// <summary>The page as it was known at an occasion: its own month, where that was reported on then.</summary>
    public string LinkTo(string path, Occasion occasion) =>
        Address(path, Month < occasion.Period ? Month : occasion.Period, PastMoment.Write(occasion.KnownAt));

    public bool IsAt(Occasion occasion) => AsKnownAt == occasion.KnownAt;

    private string Address(string path, Month month, string? asKnownAt)
    {
        var query = new Dictionary<string, string?>();
        if (month != Months[0] || asKnownAt != AsKnownAtText) query["month"] = month.ToString();
        if (asKnownAt is not null) query["asKnownAt"] = asKnownAt;
        foreach (var (name, value) in Carried) query[name] = value;
        return QueryHelpers.AddQueryString(path, query);
    }
}
