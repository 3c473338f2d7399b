using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Indicators.Definitions;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Api;

internal static class IndicatorEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/indicators", GetAsync).WithSummary("What is counted: each indicator with its definition in force, and the months from which something else is counted.")
            .Produces<IReadOnlyList<IndicatorView>>();

    /// <param name="From">First month; <c>null</c> from the beginning.</param>
    /// <param name="Words"><c>null</c> until somebody has written it.</param>
    public sealed record DefinitionView(string? From, BilingualText? Words, BilingualText Unit, BilingualText? Source, IReadOnlyList<string> Actors);

    /// <param name="Actors">Codes of those that may report it; empty for all.</param>
    /// <param name="Definition">That of the present month, or of the one at <c>asKnownAt</c>.</param>
    /// <param name="Breaks">Months before which figures do not compare with those from then on, as 2026-07.</param>
    public sealed record IndicatorView(
        string Code, BilingualText Name, BilingualText Unit, IndicatorKind Kind, bool Protected, IReadOnlyList<string> Actors, DefinitionView? Definition, IReadOnlyList<string> Breaks);

    private static async Task<IResult> GetAsync(OrganisationReader organisation, string? asKnownAt, TimeProvider clock, CancellationToken cancel)
    {
        var snapshot = await organisation.ReadAsync(cancel);
        var at = Codes.KnownAtOf(asKnownAt, clock) ?? clock.GetUtcNow();
        var month = Month.Of(DateOnly.FromDateTime(Stockholm.In(at).DateTime));
        var actors = snapshot.Actors.ToDictionary(a => a.Id, a => a.Code);
        return Results.Ok(snapshot.Indicators.Select(i => new IndicatorView(
            i.Code, BilingualText.Of(i.Name), BilingualText.Of(i.Unit), i.Kind, i.Protected, CodesOf(i.Actors),
            snapshot.Definitions.LastOrDefault(d => d.Indicator == i.Id && d.WasKnown(at) && (d.From is null || d.From <= month.FirstDay)) is { } definition ? View(definition) : null,
            [.. snapshot.BreaksOf(i.Id, at).Select(d => d.Break!.Value.ToString())])));

        DefinitionView View(IndicatorDefinition definition) => new(
            definition.From is { } from ? Month.Of(from).ToString() : null, Given(definition.Words), BilingualText.Of(definition.Unit), Given(definition.Source), CodesOf(definition.Actors));

        IReadOnlyList<string> CodesOf(IReadOnlyList<short> ids) => [.. ids.Select(id => actors[id])];
    }

    private static BilingualText? Given(Phrase phrase) => phrase.Sv.Length == 0 ? null : BilingualText.Of(phrase);
}
