using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Populations;

namespace SmvInsights.Tests.Organisation;

[Collection("postgres")]
public sealed class PopulationTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_year_is_pasted_corrected_and_nothing_is_lost()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var entry = coordinator.Act<PopulationEntry>();
        var order = new PopulationEntry.Order(2026, "Räknat av oss", new DateOnly(2026, 3, 1), "Piteå;42\u00a0000\r\n2560\t8 100\n\n");

        (await entry.EnterAsync(order, Coordinator.Name, default).MadeAsync()).ShouldBe("Invånare för 2026 är inlagda för 2 kommuner. Källa: Räknat av oss");
        await entry.EnterAsync(order with { Lines = "piteå;42001", Source = "Räknat igen" }, Coordinator.Name, default).MadeAsync();

        (await coordinator.Act<OrganisationReader>().ReadAsync(default)).Populations.Select(p => (p.Count, p.Source, p.ReplacedAt is null))
            .ShouldBe([(42000, "Räknat av oss", false), (8100, "Räknat av oss", true), (42001, "Räknat igen", true)], ignoreOrder: true);
        (await entry.EnterAsync(order with { Year = null, Lines = "Umeå;5\nPiteå 42000\nKalix;0\nBoden;3\nBoden;4" }, Coordinator.Name, default).RefusedAsync()).ShouldBe("""
            Year: Skriv ett år, till exempel 2026.
            Lines: Rad 1: ”Umeå” är ingen kommun i länet.
            Lines: Rad 2: ”Piteå 42000” är ingen kommun i länet.
            Lines: Rad 3: skriv Kalix;antal, till exempel Kalix;8200.
            Lines: Rad 5: Boden står två gånger.
            """);
    }
}
