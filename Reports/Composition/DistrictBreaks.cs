using SmvInsights.Ingestion.Organisation;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition;

/// <summary>The months from which districts consist of other municipalities than before.</summary>
public static class DistrictBreaks
{
    /// <summary>The days after <paramref name="from"/> and up to <paramref name="to"/> on which a municipality changed district.</summary>
    public static IReadOnlyList<DateOnly> Days(OrganisationSnapshot organisation, DateOnly from, DateOnly to) =>
        [.. organisation.Memberships.SelectMany(m => new[] { m.From, m.To }).OfType<DateOnly>().Where(day => day > from && day <= to).Distinct().Order()];

    /// <param name="focus">Code of the one district that is asked about; <c>null</c> for all.</param>
    /// <returns>None where all months are shown by the districts of one day.</returns>
    public static IReadOnlyList<ChartBreak> In(CountyFigures f, IReadOnlyList<Period> periods, string? focus = null)
    {
        if (f.AsOrganised.Day is not null || periods.Count == 0) return [];
        var days = Days(f.Organisation, periods[0].Last.FirstDay, periods[^1].First.FirstDay);
        return
        [
            .. from at in Enumerable.Range(1, periods.Count - 1)
               let before = periods[at - 1].Last.FirstDay
               let after = periods[at].First.FirstDay
               where days.Any(day => day > before && day <= after)
               let changed = f.Organisation.Districts.Where(d => !d.IsCounty && !f.Organisation.MembersOf(d.Id, before).SetEquals(f.Organisation.MembersOf(d.Id, after))).ToList()
               where changed.Count > 0 && (focus is null || changed.Exists(d => d.Code == focus))
               select new ChartBreak(periods[at], f.Say($"Ny indelning {periods[at].First}", $"New districts {periods[at].First}"), [.. changed.Select(d => d.Code)]),
        ];
    }
}
