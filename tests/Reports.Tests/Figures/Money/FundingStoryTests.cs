using System.Text;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Money;
using SmvInsights.Tests.StatusReports;

namespace SmvInsights.Tests.Figures.Money;

/// <summary>The money of the minutes of 2010, month by month: half of an application is granted, and the principals "may come to be asked" for the other half.</summary>
[Collection("postgres")]
public sealed class FundingStoryTests(PostgresFixture postgres)
{
    private const string Header = "rapportmånad;länsdel;projekt;post;typ;finansiär;benämning;sökt;beslutat;utfall;prognos;status\n";
    private const string Coordinator = "K01;kostnad;;Projektledare;;380 000;0;380 000;beslutad";

    [Fact]
    public async Task Possibilities_come_and_go_and_only_what_is_decided_fills_the_need()
    {
        var money = await OpenAsync();
        await money.PublishAsync("2010-11-05", await File.ReadAllTextAsync(Repository.File("sample-data", "october-2010", "budget.csv")));
        (await money.TotalAsync("2010-10")).ShouldBe("applied 760000, committed 380000, possible –, unfunded 380000");
        (await money.StagesAsync("2010-10")).ShouldBe(["LST: Applied 760000 since 2010-10, Granted 380000 since 2010-10", "KOM: NotAsked – since 2010-10", "REG: NotAsked – since 2010-10", "POL: NotAsked – since 2010-10"]);

        // asked: the same half, not another need
        await money.PublishAsync("2010-12-05", Month("2010-11", Grant(0), "I02;intäkt;KOM;;200 000;;0;;begärd", "I03;intäkt;REG;;100 000;;0;;begärd", "I04;intäkt;POL;;80 000;;0;;begärd", Coordinator));
        (await money.TotalAsync("2010-11")).ShouldBe("applied 760000, committed 380000, possible 380000, unfunded 380000");

        // one decides and pays, one promises, one refuses
        await money.PublishAsync("2011-01-05", Month("2010-12", Grant(190_000), "I02;intäkt;KOM;;200 000;180 000;50 000;180 000;beslutad", "I03;intäkt;REG;;100 000;100 000;0;100 000;utlovad", "I04;intäkt;POL;;80 000;;0;;avslagen", Coordinator));
        (await money.TotalAsync("2010-12")).ShouldBe("applied 760000, committed 560000, possible 100000, unfunded 200000");
        (await money.StagesAsync("2010-12")).ShouldBe([
            "LST: Applied 760000 since 2010-10, Granted 380000 since 2010-10, Paid 190000 since 2010-12",
            "KOM: NotAsked – since 2010-10 (past), Asked 200000 since 2010-11 (past), Decided 180000 since 2010-12, Paid 50000 since 2010-12",
            "REG: NotAsked – since 2010-10 (past), Asked 100000 since 2010-11 (past), Promised 100000 since 2010-12",
            "POL: NotAsked – since 2010-10 (past), Asked 80000 since 2010-11 (past), Refused – since 2010-12"]);

        // a month is told as it was known, and as it was then
        (await money.TotalAsync("2010-12", asKnownAt: "2010-12-20")).ShouldBe("applied 760000, committed 380000, possible 380000, unfunded 380000");
        (await money.TotalAsync("2010-10")).ShouldBe("applied 760000, committed 380000, possible –, unfunded 380000");
        var table = await money.AskAsync("2010-12");
        table.Sources.SelectMany(s => s.Items).SelectMany(i => i.Remarks).ShouldBeEmpty();
        table.Sources.Single(s => s.Funder == "LST").NotGranted.ShouldBe(38_000_000);
    }

    [Fact]
    public async Task What_the_reports_say_against_themselves_is_told_and_nothing_is_put_right()
    {
        var money = await OpenAsync();
        await money.PublishAsync("2026-02-05", Month("2026-01", "I01;intäkt;LST;;100 000;80 000;0;80 000;beviljad", "I02;intäkt;KOM;;;50 000;0;;beslutad"));
        await money.PublishAsync("2026-03-05", Month(
            "2026-02", "I01;intäkt;LST;;100 000;80 000;90 000;80 000;beviljad", "I02;intäkt;KOM;;50 000;;0;;utlovad", "I03;intäkt;REG;;;;10 000;;begärd", "I04;intäkt;POL;;;;0;;beslutad",
            "I05;intäkt;POL;;;20 000;0;;avslagen", "I06;intäkt;LST;;;30 000;0;;", "I07;intäkt;KOM;;;40 000;0;;inbetald"));

        var items = (await money.AskAsync("2026-02")).Sources.SelectMany(s => s.Items).ToDictionary(i => i.Now.Item, i => string.Join(", ", i.Remarks.Select(r => $"{r.Fault} {r.Amount / 100}".Trim())));
        items.ShouldBe(new Dictionary<string, string>
        {
            ["I01"] = "PaidBeyondDecided 10000", ["I02"] = "TakenBack 50000", ["I03"] = "PaidWithoutCommitment 10000", ["I04"] = "CommittedWithoutAmount",
            ["I05"] = "DecidedThoughRefused 20000", ["I06"] = "StatusMissing 30000", ["I07"] = "PaidWithoutOutcome",
        }, ignoreOrder: true);
        (await money.TotalAsync("2026-02")).ShouldBe("applied 100000, committed 150000, possible 50000, unfunded 0");
    }

    [Fact]
    public async Task The_need_is_asked_of_each_project_and_of_none_that_reports_no_income()
    {
        var money = await OpenAsync();
        await money.PublishAsync("2026-02-05", Header + """
            2026-01;LÄN;SMV;I01;intäkt;KOM;;;500 000;0;;beslutad
            2026-01;LÄN;SMV;K01;kostnad;;;;300 000;0;;beslutad
            2026-01;LÄN;BARN;I11;intäkt;LST;;200 000;0;0;;avslagen
            2026-01;LÄN;BARN;K11;kostnad;;;;120 000;0;;beslutad
            2026-01;PA;LOKAL;K01;kostnad;;;;90 000;0;;beslutad
            """);

        ProjectFunding.Of((await money.AskAsync("2026-01")).Budget.Items).Select(p => $"{p.District} {p.Project}: {p.Need / 100} − {(p.Committed ?? 0) / 100} = {p.Unfunded / 100}")
            .ShouldBe(["LÄN BARN: 200000 − 0 = 200000", "LÄN SMV: 300000 − 500000 = 0"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_outcome_that_lacks_months_names_them()
    {
        var money = await OpenAsync();
        foreach (var month in new[] { "2026-01", "2026-03", "2026-06" })
            await money.PublishAsync($"2026-07-{month[^2..]}", Month(month, "K01;kostnad;;Resor;;120 000;10 000;130 000;beslutad"));

        var item = (await money.AskAsync("2026-06")).Budget.Items.Single();
        item.LackingMonths.Select(m => $"{m}").ShouldBe(["2026-02", "2026-04", "2026-05"]);
        var outcome = CostOutcome.Of([item]);
        (outcome.Actual, outcome.EvenPace(6), outcome.Deviation, outcome.Strays(0.10m), outcome.Strays(0.08m)).ShouldBe((3_000_000, 6_000_000, 1_000_000, false, true));
    }

    private static string Grant(int paid) => $"I01;intäkt;LST;Projektmedel;760 000;380 000;{paid};380 000;beviljad";

    private static string Month(string month, params string[] rows) => Header + string.Join('\n', rows.Select(row => $"{month};LÄN;SMV;{row}"));

    private async Task<Office> OpenAsync()
    {
        var database = await postgres.FreshDatabaseAsync();
        return new Office(await Reporting.StartAsync(database), await new OrganisationReader(database).ReadAsync(default), new FundingReader(database, new BudgetReader(database, TimeProvider.System)));
    }

    private sealed class Office(Reporting reporting, OrganisationSnapshot organisation, FundingReader funding)
    {
        public async Task PublishAsync(string knownAt, string csv)
        {
            var report = ReportReader.Read(Encoding.UTF8.GetBytes(csv), organisation, Mandate.County, new DateOnly(2026, 11, 28));
            report.IsAcceptable.ShouldBeTrue(string.Join('\n', report.Findings));
            await reporting.PublishAsync(knownAt, report);
        }

        public Task<FundingTable> AskAsync(string to, string? asKnownAt = null) =>
            funding.ReadAsync(new BudgetQuery(Reporting.MonthOf(to)) { AsKnownAt = asKnownAt is null ? null : Reporting.Moment(asKnownAt) }, default);

        public async Task<string> TotalAsync(string to, string? asKnownAt = null)
        {
            var total = Funding.Of((await AskAsync(to, asKnownAt)).Budget.Items);
            return $"applied {Kronor(total.Applied)}, committed {Kronor(total.Committed)}, possible {Kronor(total.Possible)}, unfunded {Kronor(total.Unfunded)}";
        }

        public async Task<IReadOnlyList<string>> StagesAsync(string to) =>
        [
            .. (await AskAsync(to)).Sources.Select(s =>
                $"{s.Funder}: {string.Join(", ", s.Items.Single().Stages.Select(stage => $"{stage.Stage} {Kronor(stage.Amount)} since {stage.Said.Month}{(stage.Stands ? "" : " (past)")}"))}"),
        ];

        private static string Kronor(long? hundredths) => hundredths is null ? "–" : $"{hundredths / 100}";
    }
}
