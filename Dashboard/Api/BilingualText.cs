using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Api;

/// <summary>A text in both languages.</summary>
internal sealed record BilingualText(string Sv, string En)
{
    public static BilingualText Of(Phrase phrase) => new(phrase.Sv, phrase.En);

    /// <summary>A project's name in the month; <c>null</c> while its code has none.</summary>
    public static BilingualText? OfProject(OrganisationSnapshot organisation, string code, Month month) =>
        organisation.ProjectName(code, month) is { } name ? Of(name) : null;
}
