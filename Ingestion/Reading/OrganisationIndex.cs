using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Reading;

/// <summary>The organisation by every name a file may use, and what the uploader speaks for in it.</summary>
internal sealed class OrganisationIndex
{
    private readonly Dictionary<string, District> _districts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Municipality> _municipalities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Indicator> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<short, Membership[]> _memberships;
    private readonly HashSet<short> _foreignDistricts, _foreignMunicipalities = [], _foreignActors = [];

    public OrganisationIndex(OrganisationSnapshot organisation, Mandate mandate)
    {
        Snapshot = organisation;
        Mandate = mandate;
        // codes first: a name never takes another's code
        foreach (var district in organisation.Districts) Name(_districts, district, district.Code);
        foreach (var district in organisation.Districts)
            Name(_districts, district, [.. district.Aliases, .. district.Names.SelectMany(n => (string[])[n.Name.Sv, n.Name.En])]);
        foreach (var municipality in organisation.Municipalities)
            Name(_municipalities, municipality, municipality.Code, municipality.Name, municipality.Name + "kommun", municipality.Name + "skommun");
        foreach (var actor in organisation.Actors) Name(_actors, actor, actor.Code);
        foreach (var indicator in organisation.Indicators) Name(_indicators, indicator, indicator.Code);
        _memberships = organisation.Memberships.GroupBy(m => m.Municipality).ToDictionary(m => m.Key, m => m.ToArray());

        _foreignDistricts = [.. organisation.Districts.Where(d => !mandate.SpeaksFor(d)).Select(d => d.Id)];
        if (mandate.Municipalities.Count > 0)
            _foreignMunicipalities = [.. organisation.Municipalities.Where(m => !mandate.Municipalities.Contains(m.Code)).Select(m => m.Id)];
        if (mandate.Actors.Count > 0) _foreignActors = [.. organisation.Actors.Where(a => !mandate.Actors.Contains(a.Code)).Select(a => a.Id)];
    }

    public OrganisationSnapshot Snapshot { get; }

    public Mandate Mandate { get; }

    public bool FindDistrict(ReadOnlySpan<byte> cell, out District district) => _districts.TryGetValue(Folding.Fold(cell), out district!);

    public bool FindMunicipality(ReadOnlySpan<byte> cell, out Municipality municipality) =>
        _municipalities.TryGetValue(Folding.Fold(cell), out municipality!);

    public bool FindActor(ReadOnlySpan<byte> cell, out Actor actor) => _actors.TryGetValue(Folding.Fold(cell), out actor!);

    public bool FindIndicator(ReadOnlySpan<byte> cell, out Indicator indicator) => _indicators.TryGetValue(Folding.Fold(cell), out indicator!);

    public bool IsForeign(District district) => _foreignDistricts.Contains(district.Id);

    public bool IsForeign(Municipality municipality) => _foreignMunicipalities.Contains(municipality.Id);

    public bool IsForeign(Actor actor) => _foreignActors.Contains(actor.Id);

    public bool Belongs(Municipality municipality, District district, Month month)
    {
        foreach (var membership in _memberships.GetValueOrDefault(municipality.Id) ?? [])
            if (membership.District == district.Id && membership.Covers(month)) return true;
        return false;
    }

    /// <returns><c>null</c> where it belonged to none.</returns>
    public District? HomeOf(Municipality municipality, Month month)
    {
        foreach (var membership in _memberships.GetValueOrDefault(municipality.Id) ?? [])
            if (membership.Covers(month)) return Snapshot.Districts.First(d => d.Id == membership.District);
        return null;
    }

    private static void Name<T>(Dictionary<string, T> names, T owner, params string[] spellings)
    {
        foreach (var spelling in spellings) names.TryAdd(Folding.Fold(spelling), owner);
    }
}
