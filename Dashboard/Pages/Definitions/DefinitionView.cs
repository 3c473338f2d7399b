using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Indicators.Definitions;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Definitions;

/// <summary>An indicator with its definition of today and the others, as they are told on pages.</summary>
/// <param name="Now">The version that holds in the present month; <c>null</c> where none is kept.</param>
/// <param name="Versions">All of them, also withdrawn ones, the latest first.</param>
public sealed record DefinitionView(
    OrganisationSnapshot Organisation, Indicator Indicator, IndicatorDefinition? Now, IReadOnlyList<IndicatorDefinition> Versions, Wording Words)
{
    public static DefinitionView Of(OrganisationSnapshot organisation, Indicator indicator, DateOnly today, Wording words) => new(
        organisation, indicator, organisation.DefinitionOf(indicator.Id, Month.Of(today)), [.. organisation.Definitions.Where(d => d.Indicator == indicator.Id).Reverse()], words);

    /// <summary>Whether anything but the version that stood at first is kept.</summary>
    public bool HasHistory => Versions.Count > 1;

    public string WordsOf(IndicatorDefinition? version) => version is null || version.Words.Sv.Length == 0
        ? Words.Of("Ingen definition skriven ännu.", "No definition written yet.") : Words.Of(version.Words);

    public string UnitOf(IndicatorDefinition version) => Words.Of(version.Unit == Indicator.Unit ? Indicator.Counted : version.Unit);

    public string ActorsOf(IReadOnlyList<short> actors) => actors.Count == 0
        ? Words.Of("alla aktörer", "all actors") : string.Join(", ", Organisation.Actors.Where(a => actors.Contains(a.Id)).Select(a => Words.Of(a.Name)));

    /// <summary><c>från 2026-07</c>, <c>2026-07 till 2026-12</c>, <c>från början</c>.</summary>
    public string MonthsOf(IndicatorDefinition version)
    {
        var last = version.To is { } to ? Month.Of(to.AddDays(-1)) : (Month?)null;
        return (version.From, last) switch
        {
            (null, null) => Words.Of("från början", "from the beginning"),
            (null, { } end) => Words.Of($"till och med {end}", $"until {end}"),
            ({ } from, null) => Words.Of($"från {Month.Of(from)}", $"from {Month.Of(from)}"),
            ({ } from, { } end) => Words.Of($"{Month.Of(from)} till {end}", $"{Month.Of(from)} to {end}"),
        };
    }
}
