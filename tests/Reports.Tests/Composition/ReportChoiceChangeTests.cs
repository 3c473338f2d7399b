using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Reports.Composition;

namespace SmvInsights.Tests.Composition;

[Collection("postgres")]
public sealed class ReportChoiceChangeTests(PostgresFixture postgres)
{
    [Fact]
    public async Task The_county_chooses_up_to_four_figures_that_there_are()
    {
        var database = await postgres.FreshDatabaseAsync();
        var change = new ReportChoiceChange(new OrganisationChange(database));

        var refused = await change.ChangeAsync(new(["ATAL", "ATAL"], ["NONSENS"], 0), "Anna", default);
        refused.Refusals.Select(r => $"{r.Field}: {r.Reason.Sv}").ShouldBe([
            "KeyIndicators: Samma indikator är vald två gånger.", "TrendIndicators: En indikator finns inte.", "DeviationPercent: Skriv ett heltal från 1 till 100."]);
        (await change.ChangeAsync(new([], ["ATAL"], 5), "Anna", default)).Refusals.ShouldHaveSingleItem().Reason.Sv.ShouldBe("Välj 1–4 indikatorer.");

        (await change.ChangeAsync(new(["ATAL", "INSATS"], ["ATAL"], 15), "Anna", default)).Refusals.ShouldBeEmpty();
        await using var connection = await database.OpenConnectionAsync();
        var choices = await ReportChoices.ReadAsync(connection, default);
        choices.KeyIndicators.ShouldBe(["ATAL", "INSATS"]);
        choices.DeviationShare.ShouldBe(0.15m);
    }
}
