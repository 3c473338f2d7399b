using System.Globalization;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Reports.Figures;

/// <summary>By which districts figures are shown.</summary>
/// <param name="Day">All months by the districts of this day, restated from what was reported by municipality; <c>null</c> for each month by its own districts.</param>
/// <param name="Planned">The organisation of a scenario, in place of what is decided.</param>
public sealed record AsOrganised(DateOnly? Day = null, OrganisationSnapshot? Planned = null)
{
    public static readonly AsOrganised Then = new();

    /// <summary>Reads <c>then</c> (or nothing), <c>now</c> and days such as <c>2026-07-01</c>.</summary>
    public static bool TryParse(string? text, DateOnly today, out AsOrganised organised)
    {
        organised = Then;
        if (text is null or "" or "then") return true;
        if (text == "now") organised = On(today);
        else if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) organised = On(day);
        return organised.Day is not null;
    }

    public static AsOrganised On(DateOnly day) => new(day);
}
