using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>How many parts a district should bring of an indicator in a month; the same rule as <c>read.scope_carries</c>.</summary>
internal sealed class ExpectedParts(OrganisationSnapshot organisation)
{
    private readonly Dictionary<short, string> _actorCodes = organisation.Actors.ToDictionary(a => a.Id, a => a.Code);
    private readonly Dictionary<(short District, Month Month), List<Mandate>> _senders = [];

    /// <param name="counts">Which of the senders count; <c>null</c> for all.</param>
    public int Of(District district, Month month, Indicator indicator, Func<Mandate, bool>? counts = null)
    {
        var senders = SendersOf(district, month);
        if (counts is null && senders is [{ Actors.Count: 0 }]) return 1;
        var reporters = indicator.Actors.Count == 0 ? _actorCodes.Values.ToList() : [.. indicator.Actors.Select(a => _actorCodes[a])];
        var claimed = senders.SelectMany(s => s.Actors).ToHashSet(StringComparer.Ordinal);
        return senders.Where(s => counts?.Invoke(s) != false).Count(s => s.Actors.Count > 0 ? s.Actors.Any(reporters.Contains) : reporters.Any(r => !claimed.Contains(r)));
    }

    /// <summary>Asked for every indicator again, so kept.</summary>
    private List<Mandate> SendersOf(District district, Month month)
    {
        if (_senders.TryGetValue((district.Id, month), out var known)) return known;
        return _senders[(district.Id, month)] = [.. organisation.Scopes.Where(s => s.District == district.Id && s.Covers(month)).Select(s => Mandate.From(district.Code, s.Scope))];
    }
}
