using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>What a series is about, in the words of the files.</summary>
internal sealed class SeriesWords(OrganisationSnapshot organisation)
{
    private readonly Dictionary<short, string> _indicators = organisation.Indicators.ToDictionary(i => i.Id, i => i.Code);
    private readonly Dictionary<short, string> _actors = organisation.Actors.ToDictionary(a => a.Id, a => a.Code);
    private readonly Dictionary<short, string> _municipalities = organisation.Municipalities.ToDictionary(m => m.Id, m => m.Name);

    /// <summary><c>STODSAMTAL · barn · K · Piteå · SOC</c>.</summary>
    public string All(SeriesKey key) => $"{What(key)} · {Who(key)}";

    /// <summary><c>STODSAMTAL · barn · K</c>; what is not split is left out.</summary>
    public string What(SeriesKey key) => string.Join(" · ", Parts(key));

    /// <summary><c>Piteå · SOC</c>.</summary>
    public string Who(SeriesKey key) =>
        key.Municipality == 0 ? _actors[key.Actor] : $"{_municipalities[key.Municipality]} · {_actors[key.Actor]}";

    private IEnumerable<string> Parts(SeriesKey key)
    {
        yield return _indicators[key.Indicator];
        if (key.TargetGroup != TargetGroup.All) yield return ActivityColumns.TargetGroups.WordOf(key.TargetGroup);
        if (key.Sex != Sex.All) yield return ActivityColumns.Sexes.WordOf(key.Sex);
    }
}
