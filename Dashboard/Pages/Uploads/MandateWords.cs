using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>Says in words what an account speaks for.</summary>
public static class MandateWords
{
    public static Phrase Of(Mandate mandate, OrganisationSnapshot organisation)
    {
        var place = organisation.Districts.FirstOrDefault(d => d.Code == mandate.District)?.Name;
        if (mandate.Municipalities.Count > 0)
        {
            var towns = mandate.Municipalities.Select(code => organisation.Municipalities.FirstOrDefault(m => m.Code == code)?.Name ?? code).ToList();
            return new(Listed(towns, "och"), Listed(towns, "and"));
        }
        if (mandate.Actors.Count > 0)
        {
            var actors = mandate.Actors.Select(code => organisation.Actors.FirstOrDefault(a => a.Code == code)?.Name ?? new Phrase(code, code)).ToList();
            var (sv, en) = (Listed([.. actors.Select(a => a.Sv)], "och"), Listed([.. actors.Select(a => a.En)], "and"));
            return place is { } district ? new($"{sv} i {district.Sv}", $"{en} in {district.En}") : new($"{sv} i alla länsdelar", $"{en} in all districts");
        }
        return place is { } whole
            ? new($"hela {whole.Sv}", $"all of {whole.En}")
            : new("alla länsdelar och länet som helhet", "all districts and the county as a whole");
    }

    private static string Listed(IReadOnlyList<string> names, string and) =>
        names.Count < 2 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} {and} {names[^1]}";
}
