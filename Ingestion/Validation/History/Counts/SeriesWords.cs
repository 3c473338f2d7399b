using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>What a series is about, in the words of the files.</summary>
internal sealed class SeriesWords(OrganisationSnapshot organisation)
{
    /// <summary><c>STODSAMTAL · barn · K · Piteå · SOC</c>.</summary>
    public string All(SeriesKey key) => $"{What(key)} · {Who(key)}";

    /// <summary><c>STODSAMTAL · barn · K</c>; what is not split is left out.</summary>
    public string What(SeriesKey key) => string.Join(" · ", Parts(key));

    /// <summary><c>Piteå · SOC</c>.</summary>
    public string Who(SeriesKey key)
    {
        var actor = organisation.Actors.First(a => a.Id == key.Actor).Code;
        return key.Municipality == 0 ? actor : $"{organisation.Municipalities.First(m => m.Id == key.Municipality).Name} · {actor}";
    }

    private IEnumerable<string> Parts(SeriesKey key)
    {
        yield return organisation.Indicators.First(i => i.Id == key.Indicator).Code;
        if (key.TargetGroup != TargetGroup.All) yield return ActivityColumns.TargetGroups.WordOf(key.TargetGroup);
        if (key.Sex != Sex.All) yield return ActivityColumns.Sexes.WordOf(key.Sex);
    }
}
