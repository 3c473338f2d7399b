using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Tests.Intake.Review;

[Collection("postgres")]
public class DifferenceTests(PostgresFixture postgres)
{
    private static readonly Month May = new(2026, 5);

    [Fact]
    public async Task A_new_version_tells_each_cell_that_changes_and_what_becomes_of_the_published_figures()
    {
        var database = await postgres.FreshDatabaseAsync();
        var (lulea, boden) = (new District(database, "LB"), new District(database, "LB"));
        await lulea.ReportAsync(Activity("LB", "2580;SOC;STODSAMTAL;barn;K;12;", "2580;SOC;STODSAMTAL;barn;M;3;", "2580;KVJ;STODSAMTAL;barn;K;<5;först"), scope: "kommun:2580");
        await boden.ReportAsync(Activity("LB", "2582;SOC;STODSAMTAL;barn;K;100;", "2582;SOC;OROSANMALAN;barn;K;9;"), scope: "kommun:2582");

        var next = await lulea.ReportAsync(
            Activity("LB", "2580;SOC;STODSAMTAL;barn;K;14;", "2580;SOC;STODSAMTAL;barn;M;3;", "2580;SOC;OROSANMALAN;barn;A;6;", "2580;KVJ;STODSAMTAL;barn;K;<5;sedan"),
            Via.Web, scope: "kommun:2580");

        next.Upload.Status.ShouldBe(UploadStatus.AwaitingApproval);
        var difference = (await lulea.Uploads.DifferenceAsync(next.Upload.Id, default)).ShouldNotBeNull();
        difference.Parts.ShouldHaveSingleItem().ShouldBe(new("LB", May, 1, 1, Added: 1, Changed: 2, Removed: 0, Unchanged: 1));
        difference.Changes.Select(Told).ShouldBe(
        [
            "rad 2: STODSAMTAL Luleå SOC barn K antal 12 → 14",
            "rad 4: OROSANMALAN Luleå SOC barn A antal  → 6",
            "rad 5: STODSAMTAL Luleå KVJ barn K kommentar först → sedan",
        ]);
        difference.Effects.ShouldBe(
        [
            new("LB", May, "OROSANMALAN", new(9, 9), new(15, 15)),
            new("LB", May, "STODSAMTAL", new(116, 119), new(118, 121)),
        ]);
    }

    [Fact]
    public async Task A_file_that_leaves_things_out_says_which_municipalities_actors_and_series_vanish()
    {
        var pitea = new District(await postgres.FreshDatabaseAsync(), "PA");
        await pitea.ReportAsync(Activity("PA", "2581;SOC;STODSAMTAL;barn;K;12;", "2581;SOC;STODSAMTAL;barn;M;5;", "2581;KVJ;STODSAMTAL;barn;K;3;",
            "2560;SOC;STODSAMTAL;barn;K;7;", "2560;SOC;OROSANMALAN;barn;K;7;"));

        var shorter = await pitea.ReportAsync(Activity("PA", "2581;SOC;STODSAMTAL;barn;K;12;"));

        shorter.Upload.Holds.ShouldBe([Hold.DroppedKeys]);
        shorter.Findings.Single(f => f.Rule == "G901").Message.Sv.ShouldBe(
            "Filen saknar 4 serier för maj 2026 som finns i den gällande versionen: allt från Älvsbyn (2 serier); allt från KVJ (en serie); STODSAMTAL · Piteå · SOC · barn · M.");
        (await pitea.Uploads.DifferenceAsync(shorter.Upload.Id, default))!.Changes.Select(Told).ShouldContain(": OROSANMALAN Älvsbyn SOC barn K antal 7 → ");
    }

    [Fact]
    public async Task A_budget_is_compared_by_its_items_and_milestones_by_what_has_become_of_them()
    {
        var lulea = new District(await postgres.FreshDatabaseAsync(), "LB");
        await lulea.ReportAsync(Budget("SMV;K01;kostnad;Samordnare;;100000;8000,50;100000;beslutad", "SMV;I01;intäkt;Bidrag;760000;380000;0;380000;beviljad"));
        var budget = await lulea.ReportAsync(Budget("SMV;K01;kostnad;Samordnare;;100000;9000;110000;beslutad", "SMV;I01;intäkt;Bidrag;760000;380000;0;380000;beviljad"));
        var spent = (await lulea.Uploads.DifferenceAsync(budget.Upload.Id, default)).ShouldNotBeNull();
        spent.Changes.Select(Told).ShouldBe(["rad 2: SMV K01 Samordnare utfall 8000,50 → 9000", "rad 2: SMV K01 Samordnare prognos 100000 → 110000"]);
        spent.Effects.ShouldBe(
            [new("LB", May, "prognos kostnad", new(100_000_00, 100_000_00), new(110_000_00, 110_000_00)), new("LB", May, "utfall kostnad", new(8_000_50, 8_000_50), new(9_000_00, 9_000_00))]);

        await lulea.ReportAsync(Milestones("SMV;M1;Rekrytering;2026-05;;;pågår;nej", "SMV;M2;Seminarium;2026-11-03;2026-11;;ej_påbörjad;ja"));
        var milestones = await lulea.ReportAsync(Milestones("SMV;M1;Rekrytering;2026-05;;2026-05-28;klar;nej"));
        milestones.Upload.Holds.ShouldBe([Hold.DroppedKeys]);
        var done = (await lulea.Uploads.DifferenceAsync(milestones.Upload.Id, default)).ShouldNotBeNull();
        done.Changes.Select(Told).Take(3).ShouldBe(
            ["rad 2: SMV M1 Rekrytering utfall  → 2026-05-28", "rad 2: SMV M1 Rekrytering status pågår → klar", ": SMV M2 Seminarium milstolpe Seminarium → "]);
        done.Effects.ShouldBe(
            [new("LB", May, "ej_påbörjad", new(1, 1), null), new("LB", May, "klar", null, new(1, 1)), new("LB", May, "pågår", new(1, 1), null)]);
    }

    [Fact]
    public async Task Months_not_reported_before_are_only_counted_and_of_many_changes_the_first_are_named()
    {
        var lulea = new District(await postgres.FreshDatabaseAsync(), "LB");
        var first = await lulea.ReportAsync(BigReport.Of(months: 20, count: 1));
        (await lulea.Uploads.DifferenceAsync(first.Upload.Id, default)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            d => d.Parts.Count.ShouldBe(20), d => d.Parts.ShouldAllBe(p => p.Replaces == null && p.Added == BigReport.RowsAMonth),
            d => d.Changes.ShouldBeEmpty(), d => d.Effects.ShouldBeEmpty());

        var second = await lulea.ReportAsync(BigReport.Of(months: 20, count: 2));
        var all = (await lulea.Uploads.DifferenceAsync(second.Upload.Id, default)).ShouldNotBeNull();
        all.Parts.Sum(p => p.Changed).ShouldBe(20 * BigReport.RowsAMonth);
        all.Changes.Count.ShouldBe(UploadDifference.MostKept);
        all.Effects.Count.ShouldBe(20 * 2);
    }

    private static string Told(CellChange change) =>
        $"{(change.Line is { } line ? $"rad {line}" : "")}: {string.Join(' ', change.Key.Values)} {change.Column} {change.Old} → {change.New}";

    private static string Activity(string district, params string[] rows) =>
        District.Header + string.Concat(rows.Select(r => $"2026-05;{district};{r}\n"));

    private static string Budget(params string[] rows) =>
        "rapportmånad;länsdel;projekt;post;typ;benämning;sökt;beslutat;utfall;prognos;status\n" + string.Concat(rows.Select(r => $"2026-05;LB;{r}\n"));

    private static string Milestones(params string[] rows) =>
        "rapportmånad;länsdel;projekt;milstolpe_id;milstolpe;plan_slut;prognos_slut;utfall;status;preliminärt\n" + string.Concat(rows.Select(r => $"2026-05;LB;{r}\n"));
}
