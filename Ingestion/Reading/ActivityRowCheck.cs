using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;
using Columns = SmvInsights.Ingestion.Contracts.ActivityColumns;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Whether a row's codes go together: the municipality with its district, the actor with the indicator, both with who sends it.</summary>
internal sealed class ActivityRowCheck(OrganisationIndex organisation)
{
    private static readonly Phrase NoDistrict = new("ingen länsdel", "no district");

    private readonly string _ownActors = string.Join(", ", organisation.Mandate.Actors);
    private readonly string _ownMunicipalities = string.Join(", ", organisation.Snapshot.Municipalities
        .Where(m => organisation.Mandate.Municipalities.Contains(m.Code)).Select(m => m.Name));

    public void Check(RowCursor row, in ActivityCodes codes)
    {
        if (codes.District.IsCounty) row.Find(ActivityRules.CountyHasNoActivity, Columns.District);
        else CheckMunicipality(row, codes);
        CheckActor(row, codes);
    }

    private void CheckMunicipality(RowCursor row, in ActivityCodes codes)
    {
        if (codes.Municipality is not { } municipality)
        {
            if (_ownMunicipalities.Length > 0) row.FindBlank(Columns.Municipality, _ownMunicipalities);
        }
        else if (!organisation.Belongs(municipality, codes.District, codes.Month))
        {
            row.Find(ActivityRules.MunicipalityElsewhere, Columns.Municipality,
                municipality.Name, codes.District.NameIn(codes.Month), PeriodAndDistrict.Named(codes.Month), organisation.HomeOf(municipality, codes.Month)?.NameIn(codes.Month) ?? NoDistrict);
        }
        else if (organisation.IsForeign(municipality))
        {
            row.Find(ActivityRules.ForeignMunicipality, Columns.Municipality, _ownMunicipalities);
        }
    }

    private void CheckActor(RowCursor row, in ActivityCodes codes)
    {
        if (codes.Indicator.Actors.Count > 0 && !codes.Indicator.Actors.Contains(codes.Actor.Id)) FindActor(row, codes.Indicator);
        if (organisation.IsForeign(codes.Actor)) row.Find(ActivityRules.ForeignActor, Columns.Actor, _ownActors);
    }

    // on its own, since what a lambda captures is made anew at every call
    private void FindActor(RowCursor row, Indicator indicator) => row.Find(ActivityRules.ActorNotForIndicator, Columns.Actor,
        new Phrase(indicator.Name.Sv, indicator.Name.En),
        string.Join(", ", organisation.Snapshot.Actors.Where(a => indicator.Actors.Contains(a.Id)).Select(a => a.Code)));
}
