using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Ingestion.Validation;

/// <summary>Numbers everything that a row of one part of <c>verksamhet</c> can be about, densely, so that one bit tells whether it was seen.</summary>
internal sealed class ActivityKeySpace
{
    private const int Sexes = 3, TargetGroups = 5;

    private readonly int[] _indicators, _actors, _municipalities;
    private readonly int _actorCount;

    public ActivityKeySpace(OrganisationSnapshot organisation)
    {
        _indicators = Numbers([.. organisation.Indicators.Select(i => i.Id)]);
        _actors = Numbers([.. organisation.Actors.Select(a => a.Id)]);
        _municipalities = Numbers([.. organisation.Municipalities.Select(m => m.Id)]);
        _actorCount = organisation.Actors.Count;
        Series = organisation.Indicators.Count * _actorCount;
        Municipalities = organisation.Municipalities.Count + 1;
    }

    /// <summary>How many pairs of an indicator and an actor there are.</summary>
    public int Series { get; }

    /// <summary>How many municipalities there are, and one for a blank cell.</summary>
    public int Municipalities { get; }

    /// <summary>How many keys there are for each municipality.</summary>
    public int KeysOfMunicipality => Series * TargetGroups * Sexes;

    public int SeriesOf(in ActivityKey key) => _indicators[key.Indicator] * _actorCount + _actors[key.Actor];

    public int MunicipalityOf(in ActivityKey key) => key.Municipality == 0 ? 0 : _municipalities[key.Municipality] + 1;

    /// <summary>The row's number among the keys of its municipality.</summary>
    public int NumberOf(in ActivityKey key) => (SeriesOf(key) * TargetGroups + (int)key.TargetGroup) * Sexes + (int)key.Sex;

    /// <returns>For each id its place in the list.</returns>
    private static int[] Numbers(short[] ids)
    {
        var numbers = new int[ids.DefaultIfEmpty().Max() + 1];
        for (var i = 0; i < ids.Length; i++) numbers[ids[i]] = i;
        return numbers;
    }
}
