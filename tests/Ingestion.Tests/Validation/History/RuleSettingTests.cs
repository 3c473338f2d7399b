using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Tests.Reading;
using SmvInsights.Ingestion.Validation.History;
using SmvInsights.Tests.Organisation;

namespace SmvInsights.Ingestion.Tests.Validation.History;

[Collection("postgres")]
public sealed class RuleSettingTests(PostgresFixture postgres)
{
    private static readonly string Deviations = RuleSettings.KeyOf("A030", "deviations");

    [Fact]
    public async Task The_coordinator_sets_what_a_rule_goes_by_and_silences_it()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var district = await ReportingDistrict.OnAsync(coordinator.Database);
        async Task<IEnumerable<string>> Rules() => (await district.FindAsync(Files.Activity(
            [.. ((int[])[23, 21, 25, 24, 22, 26, 60]).Select((count, i) => $"2024-{i + 1:00};PA;Piteå;SOC;INSATS;barn;K;{count};")]))).Select(f => f[..4]);
        async Task<string> SetAsync(double? deviations, params string[] silent) => await coordinator.Act<RuleSettingChange>().ChangeAsync(
            new(new Dictionary<string, double?> { [Deviations] = deviations }, silent), Coordinator.Name, default).MadeAsync();

        (await Rules()).ShouldBe(["A030"]);

        (await SetAsync(10)).ShouldBe("Reglerna: A030 avvikelser från medianen, i seriens egen spridning 6 → 10.");
        (await Rules()).ShouldBeEmpty();

        await SetAsync(6);
        (await coordinator.AskAsync<string>("select key from smv.setting where key like 'rule.%'")).ShouldBeEmpty("what is as in code is not kept");
        (await Rules()).ShouldBe(["A030"]);

        (await SetAsync(6, "A030")).ShouldBe("Reglerna: A030 avstängd.");
        (await Rules()).ShouldBeEmpty();
        (await coordinator.EventsAsync())[^1].ShouldBe($"{Coordinator.Name} | rules changed | rules | Reglerna: A030 avstängd.");
    }

    [Fact]
    public async Task A_number_without_sense_is_refused_beside_its_field()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        async Task<string> Refused(double? value) => await coordinator.Act<RuleSettingChange>().ChangeAsync(
            new(new Dictionary<string, double?> { [Deviations] = value }, []), Coordinator.Name, default).RefusedAsync();

        (await Refused(0.5)).ShouldBe($"Values[{Deviations}]: Skriv ett tal från 3 till 20.");
        (await Refused(null)).ShouldBe($"Values[{Deviations}]: Skriv ett tal från 3 till 20.");
        (await Refused(6)).ShouldBe(": Inget var ändrat.");
    }
}
