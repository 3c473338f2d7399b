using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>The districts of one day laid over months that were reported by other ones. What moves is a municipality's figures.</summary>
internal sealed class Restatement
{
    private readonly OrganisationSnapshot _organisation;
    private readonly Dictionary<short, short> _homes;
    private readonly Dictionary<short, IReadOnlySet<short>> _members;
    private readonly Dictionary<(short District, Month Month), IReadOnlySet<short>> _membersThen = [];

    public Restatement(OrganisationSnapshot organisation, DateOnly day)
    {
        _organisation = organisation;
        Districts = [.. organisation.DistrictsOn(day)];
        _members = organisation.Districts.ToDictionary(d => d.Id, d => organisation.MembersOf(d.Id, day));
        _homes = _members.SelectMany(d => d.Value.Select(m => (Municipality: m, District: d.Key))).ToDictionary(m => m.Municipality, m => m.District);
    }

    /// <summary>The districts of the day.</summary>
    public IReadOnlyList<District> Districts { get; }

    /// <returns><c>null</c> where it belonged to none on the day.</returns>
    public short? HomeOf(short municipality) => _homes.TryGetValue(municipality, out var district) ? district : null;

    /// <summary>Whether the district was the same in the month as on the day, so that its figures are the ones that were reported.</summary>
    public bool IsUnchanged(District district, Month month) => MembersThen(district.Id, month).SetEquals(_members[district.Id])
        && district.ExistsIn(month) && Districts.Any(d => d.Id == district.Id);

    public bool ChangesNothing(IEnumerable<Month> months) => months.All(month =>
        _organisation.DistrictsIn(month).Select(d => d.Id).Order().SequenceEqual(Districts.Select(d => d.Id).Order()) && Districts.All(d => IsUnchanged(d, month)));

    /// <summary>The districts that reported on a municipality of the district.</summary>
    /// <param name="municipality">The only one asked about.</param>
    public IEnumerable<District> SourcesOf(District district, Month month, short? municipality) => _organisation.DistrictsIn(month)
        .Where(d => MembersThen(d.Id, month).Any(m => HomeOf(m) == district.Id && (municipality is null || m == municipality)));

    /// <summary>Whether a report that is sent in under the scope speaks of any municipality of the district.</summary>
    public bool Concerns(District district, Mandate sender, short source, Month month) => Named(sender, source, month).Any(m => HomeOf(m) == district.Id);

    /// <summary>The district that rows without a municipality count for.</summary>
    /// <returns><c>null</c> where the municipalities they are about stand in several districts on the day.</returns>
    public short? HomeOfUndivided(Mandate sender, short source, Month month) =>
        Named(sender, source, month).Select(HomeOf).Distinct().Take(2).ToList() is [{ } only] ? only : null;

    private IEnumerable<short> Named(Mandate sender, short source, Month month)
    {
        var members = MembersThen(source, month);
        if (sender.Municipalities.Count == 0) return members;
        return _organisation.Municipalities.Where(m => members.Contains(m.Id) && sender.Municipalities.Contains(m.Code)).Select(m => m.Id);
    }

    private IReadOnlySet<short> MembersThen(short district, Month month)
    {
        if (!_membersThen.TryGetValue((district, month), out var members))
            _membersThen[(district, month)] = members = _organisation.MembersOf(district, month.FirstDay);
        return members;
    }
}
