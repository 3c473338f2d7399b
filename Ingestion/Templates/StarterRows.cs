using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using A = SmvInsights.Ingestion.Contracts.ActivityColumns;
using B = SmvInsights.Ingestion.Contracts.BudgetColumns;
using M = SmvInsights.Ingestion.Contracts.MilestoneColumns;

namespace SmvInsights.Ingestion.Templates;

/// <summary>What a district that never reported may begin with. A row left blank is no figure, so superfluous ones do no harm.</summary>
internal static class StarterRows
{
    public static List<object?[]> Of(ReportKind kind, OrganisationSnapshot organisation, CodeLists codes) => kind switch
    {
        ReportKind.Activity => Activity(organisation, codes),
        ReportKind.Budget => [KnownRows.Row(B.Contract, (B.Type, B.Types.WordOf(BudgetType.Income))), KnownRows.Row(B.Contract, (B.Type, B.Types.WordOf(BudgetType.Cost)))],
        _ => [KnownRows.Row(M.Contract, (M.Status, M.Statuses.WordOf(MilestoneStatus.NotStarted)), (M.Preliminary, M.YesNo.WordOf(false)))],
    };

    /// <summary>
    /// Municipality by municipality what certain actors report; what all actors may report (meetings, trained staff, routines) once an
    /// actor, or for a sender that speaks for a part of the municipalities once in each.
    /// </summary>
    private static List<object?[]> Activity(OrganisationSnapshot organisation, CodeLists codes)
    {
        var municipalities = codes.Municipalities.Select(m => (string?)m.Name).ToList();
        return [.. from indicator in organisation.Indicators
                   from actor in codes.Actors
                   where indicator.Actors.Count == 0 || indicator.Actors.Contains(actor.Id)
                   from municipality in indicator.Actors.Count > 0 || codes.IsPartOfMunicipalities ? municipalities : [null]
                   orderby municipality is null, municipality
                   select KnownRows.Row(A.Contract, (A.Municipality, municipality), (A.Actor, actor.Code), (A.Indicator, indicator.Code),
                       (A.TargetGroup, A.TargetGroups.WordOf(TargetGroup.All)), (A.Sex, A.Sexes.WordOf(Sex.All)))];
    }
}
