using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>How many parts a district should bring of an indicator in a month; the same rule as <c>read.scope_carries</c>.</summary>
internal sealed class ExpectedParts(OrganisationSnapshot organisation)
{
    private readonly Dictionary<short, string> _actorCodes = organisation.Actors.ToDictionary(a => a.Id, a => a.Code);

    /// <param name="counts">Which of the senders count; <c>null</c> for all.</param>
    public int Of(District district, Month month, Indicator indicator, Func<Mandate, bool>? counts = null)
    {
        var scopes = organisation.Scopes.Where(s => s.District == district.Id && s.Covers(month)).Select(s => Mandate.From(district.Code, s.Scope)).ToList();
        var reporters = indicator.Actors.Count == 0 ? _actorCodes.Values.ToList() : [.. indicator.Actors.Select(a => _actorCodes[a])];
        var claimed = scopes.SelectMany(s => s.Actors).ToHashSet(StringComparer.Ordinal);
        return scopes.Where(s => counts?.Invoke(s) != false).Count(s => s.Actors.Count > 0 ? s.Actors.Any(reporters.Contains) : reporters.Any(r => !claimed.Contains(r)));
    }
}
