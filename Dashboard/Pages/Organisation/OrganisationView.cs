using System.Globalization;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Dashboard.Pages.Organisation;

/// <summary>The organisation on a day, as the pages lay it out.</summary>
public static class OrganisationView
{
    public static readonly StringComparer Swedish = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    /// <summary>A district's municipalities on the day, å ä ö last.</summary>
    public static IReadOnlyList<Municipality> MunicipalitiesOf(this OrganisationSnapshot organisation, District district, DateOnly day)
    {
        var members = organisation.Memberships.Where(m => m.District == district.Id && m.Covers(day)).Select(m => m.Municipality).ToHashSet();
        return [.. organisation.Municipalities.Where(m => members.Contains(m.Id)).OrderBy(m => m.Name, Swedish)];
    }

    /// <summary>What the district sends in each month from the day's division.</summary>
    public static IReadOnlyList<Mandate> DivisionOf(this OrganisationSnapshot organisation, District district, DateOnly day) =>
        [.. organisation.Scopes.Where(s => s.District == district.Id && s.Covers(day)).Select(s => Mandate.From(district.Code, s.Scope))];

    /// <returns><c>null</c> when no district has the code, or it is the county's.</returns>
    public static District? FindDistrict(this OrganisationSnapshot organisation, string code) =>
        organisation.Districts.FirstOrDefault(d => !d.IsCounty && d.Code == code);
}
