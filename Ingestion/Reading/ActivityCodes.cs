using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;
using Columns = SmvInsights.Ingestion.Contracts.ActivityColumns;

namespace SmvInsights.Ingestion.Reading;

/// <summary>What a row of <c>verksamhet</c> is about.</summary>
/// <param name="Municipality"><c>null</c> where the row is not split by municipality.</param>
internal readonly record struct ActivityCodes(
    Month Month, District District, Municipality? Municipality, Actor Actor, Indicator Indicator, TargetGroup TargetGroup, Sex Sex)
{
    public ActivityKey Key => new(Month, District.Id, Indicator.Id, Actor.Id, Municipality?.Id ?? 0, TargetGroup, Sex);
}

/// <summary>The coded columns of <c>verksamhet</c>.</summary>
internal sealed class ActivityCodeColumns(OrganisationIndex organisation, PeriodAndDistrict places)
{
    private readonly CodedColumn<Municipality> _municipalities =
        new(Columns.Municipality, ActivityRules.UnknownMunicipality, "", organisation.FindMunicipality);
    private readonly CodedColumn<Actor> _actors = new(
        Columns.Actor, ActivityRules.UnknownActor, string.Join(", ", organisation.Snapshot.Actors.Select(a => a.Code)), organisation.FindActor);
    private readonly CodedColumn<Indicator> _indicators = new(
        Columns.Indicator, ActivityRules.UnknownIndicator, string.Join(", ", organisation.Snapshot.Indicators.Select(i => i.Code)), organisation.FindIndicator);
    private readonly CodedColumn<TargetGroup> _targetGroups =
        CodedColumn<TargetGroup>.Of(Columns.TargetGroups, Columns.TargetGroup, ActivityRules.UnknownTargetGroup);
    private readonly CodedColumn<Sex> _sexes = CodedColumn<Sex>.Of(Columns.Sexes, Columns.Sex, ActivityRules.UnknownSex);

    public bool TryRead(RowCursor row, out ActivityCodes codes)
    {
        codes = default;
        if (!places.TryRead(row, out var month, out var district)) return false;
        Municipality? municipality = null;
        if (!row.Cell(Columns.Municipality).IsEmpty && !_municipalities.TryRead(row, out municipality)) return false;
        if (!_actors.TryRead(row, out var actor) || !_indicators.TryRead(row, out var indicator)) return false;
        if (!_targetGroups.TryRead(row, out var targetGroup) || !_sexes.TryRead(row, out var sex)) return false;
        codes = new(month, district, municipality, actor, indicator, targetGroup, sex);
        return true;
    }

    /// <summary>Finds what is wrong with the codes of a row that could not be read.</summary>
    public void Explain(RowCursor row)
    {
        places.Explain(row);
        if (!row.Cell(Columns.Municipality).IsEmpty) _municipalities.Explain(row);
        _actors.Explain(row);
        _indicators.Explain(row);
        _targetGroups.Explain(row);
        _sexes.Explain(row);
    }

    /// <summary>For a row with totals: it sums the rows that agree with it in what it names.</summary>
    public ActivitySelection ReadWhatStands(RowCursor row)
    {
        var (month, district) = places.ReadWhatStands(row);
        return new(
            month, district?.Id,
            _municipalities.TryRead(row, out var municipality) ? municipality.Id : null,
            _actors.TryRead(row, out var actor) ? actor.Id : null,
            _indicators.TryRead(row, out var indicator) ? indicator.Id : null,
            _targetGroups.TryRead(row, out var targetGroup) && targetGroup != TargetGroup.All ? targetGroup : null,
            _sexes.TryRead(row, out var sex) && sex != Sex.All ? sex : null);
    }
}
