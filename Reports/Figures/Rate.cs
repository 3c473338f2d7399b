using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

public enum RateStatus
{
    Shown,

    /// <summary>The count is not a whole, plain figure to this viewer: masked, partial, a range, not submitted.</summary>
    CountNotPlain,

    /// <summary>Nobody has entered how many live in one of its municipalities that year.</summary>
    NoPopulation,
}

/// <summary>A count per 10,000 inhabitants, as counted in its period and never made into a year's.</summary>
/// <param name="Value">With one decimal; set for <see cref="RateStatus.Shown"/> alone.</param>
public readonly record struct Rate(RateStatus Status, decimal? Value)
{
    public const int Per = 10_000;

    /// <summary>Made of the count that the viewer is shown and nothing else, so it tells no more than that.</summary>
    /// <param name="inhabitants">Those who live there; <c>null</c> where it is not known.</param>
    public static Rate Of(Cell cell, int? inhabitants) => (cell, inhabitants) switch
    {
        ({ IsPlain: true, Value: { } count }, > 0 and { } people) => new(RateStatus.Shown, Math.Round((decimal)count * Per / people, 1, MidpointRounding.AwayFromZero)),
        ({ IsPlain: true }, _) => new(RateStatus.NoPopulation, null),
        _ => new(RateStatus.CountNotPlain, null),
    };

    /// <summary>How many live in a district, the county or a municipality, in the year of a period and as known at a moment.</summary>
    /// <param name="district">Code.</param>
    /// <param name="municipality">SCB code, where the figure is of one alone.</param>
    /// <returns><c>null</c> where it is not known of one of its municipalities.</returns>
    public static int? Inhabitants(
        OrganisationSnapshot organisation, AsOrganised organised, string district, string? municipality, Period period, DateTimeOffset knownAt)
    {
        var day = organised.Day ?? period.First.FirstDay;
        var places = Places(organisation, district, municipality, day);
        var counts = organisation.Populations.Where(p => p.Year == period.First.Year && p.WasKnown(knownAt) && places.Contains(p.Municipality)).ToList();
        return places.Count > 0 && counts.Count == places.Count ? counts.Sum(p => p.Count) : null;
    }

    private static IReadOnlySet<short> Places(OrganisationSnapshot organisation, string district, string? municipality, DateOnly day)
    {
        if (municipality is not null) return organisation.Municipalities.Where(m => m.Code == municipality).Select(m => m.Id).ToHashSet();
        var found = organisation.Districts.FirstOrDefault(d => d.Code == district);
        if (found is null) return new HashSet<short>();
        return found.IsCounty ? organisation.Memberships.Where(m => m.Covers(day)).Select(m => m.Municipality).ToHashSet() : organisation.MembersOf(found.Id, day);
    }
}
