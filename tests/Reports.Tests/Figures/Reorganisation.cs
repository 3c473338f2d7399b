using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Organisation.Districts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Tests.Figures;

/// <summary>The seed's "fyra, ev fem": Malmfälten (MF) from July 2026, with Kiruna and Gällivare, which were Kraftfält Norr's.</summary>
internal static class Reorganisation
{
    public const string Kiruna = "2584", Gallivare = "2523", Jokkmokk = "2510", Pajala = "2521";
    public static readonly DateOnly Before = new(2026, 6, 30), After = new(2026, 7, 1);

    public static async Task<Reporting> WithFiveDistrictsAsync(NpgsqlDataSource database)
    {
        var change = new OrganisationChange(database);
        Made(await new DistrictOpening(change).OpenAsync(new("MF", "Malmfälten", "The Ore Fields", After), "story", default));
        foreach (var municipality in (string[])[Kiruna, Gallivare])
            Made(await new MunicipalityMove(change, TimeProvider.System).MoveAsync(new(municipality, "MF", After), "story", default));
        return await Reporting.StartAsync(database);
    }

    /// <summary>Östra Norrbotten goes up in Piteå älvdal, which takes another name.</summary>
    public static async Task<Reporting> WithThreeDistrictsAsync(NpgsqlDataSource database)
    {
        var change = new OrganisationChange(database);
        foreach (var municipality in (string[])["2583", "2514", "2513", "2518"])
            Made(await new MunicipalityMove(change, TimeProvider.System).MoveAsync(new(municipality, "PA", After), "story", default));
        Made(await new DistrictClosing(change, TimeProvider.System).CloseAsync(new("ON", Before), "story", default));
        Made(await new DistrictNaming(change, TimeProvider.System).RenameAsync(new("PA", "Kusten", "The Coast", After), "story", default));
        return await Reporting.StartAsync(database);
    }

    public static async Task<FigureTable> AskAsync(this Reporting story, FigureQuery query, DateOnly? day) =>
        await story.Figures.ReadAsync(query with { AsOrganised = day is { } on ? AsOrganised.On(on) : AsOrganised.Then }, default);

    private static void Made(Outcome outcome) => outcome.Refusals.ShouldBeEmpty();
}
