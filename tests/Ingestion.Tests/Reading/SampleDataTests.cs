using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Tests.Reading;

public class SampleDataTests
{
    private static readonly Month October = new(2010, 10);

    [Fact]
    public void Every_sample_file_can_be_published()
    {
        foreach (var file in Directory.GetFiles(Files.SampleData, "*.csv", SearchOption.AllDirectories).Where(f => !f.Contains("refused", StringComparison.Ordinal)))
        {
            var content = File.ReadAllBytes(file);
            PersonalNumberScan.Find(content, Path.GetFileName(file)).ShouldBeEmpty(file);
            var report = Files.Read(content);
            report.Findings.Where(f => f.Severity == Severity.Error).Select(Files.Told).ShouldBeEmpty(file);
            report.IsAcceptable.ShouldBeTrue(file);
        }
    }

    [Fact]
    public void The_activity_of_October_2010_reads_as_written()
    {
        var report = Files.Read(Example("verksamhet"));

        report.Dialect.ShouldBe(new("utf-8", ";", ""));
        report.Told().ShouldBeEmpty();
        report.Activity.ShouldBe(
        [
            new(2, Norrbotten.Id("PA"), October, 9, 1, 1, TargetGroup.AdultVictim, Sex.Women, 12, 12, default),
            new(3, Norrbotten.Id("PA"), October, 9, 1, 1, TargetGroup.Perpetrator, Sex.Men, 1, 4, default),
            new(4, Norrbotten.Id("LB"), October, 13, 0, 4, TargetGroup.AdultVictim, Sex.Women, 31, 31, Utf8Text.Of("Preliminärt")),
            new(5, Norrbotten.Id("ON"), October, 11, 7, 1, TargetGroup.Child, Sex.All, 37, 37, Utf8Text.Of("Två boenden;\nett i annan kommun")),
            new(7, Norrbotten.Id("KN"), October, 18, 0, 11, TargetGroup.All, Sex.All, 0, 0, default),
        ]);
    }

    [Fact]
    public void The_budget_of_October_2010_reads_as_written()
    {
        var report = Files.Read(Example("budget"));

        report.Dialect.ShouldBe(new("utf-8", ";", ","));
        report.Told().ShouldBeEmpty();
        report.Budget.Count.ShouldBe(5);
        report.Budget[0].ShouldBe(new(
            2, Norrbotten.Id("LÄN"), October, "SMV", "I01", BudgetType.Income, "LST", "projektbidrag", "35", "Länsstyrelsens projektmedel",
            760_000_00, 380_000_00, 0, 380_000_00, FundingStatus.Granted, "Hälften av sökta medel"));
        report.Budget[1].Applied.ShouldBeNull();
        report.Budget[4].ShouldBe(new(
            6, Norrbotten.Id("LÄN"), October, "SMV", "K01", BudgetType.Cost, null, "personal", "50", "Projektledare",
            null, 380_000_00, 0, 380_000_00, FundingStatus.Decided, "Rekrytering pågår"));
    }

    [Fact]
    public void The_milestones_of_October_2010_read_as_written()
    {
        var report = Files.Read(Example("milstolpar"));

        report.Told().ShouldBe(["M004 3:10 \"\"", "M004 5:10 \"\""]);
        report.IsAcceptable.ShouldBeTrue();
        report.Parts.Keys.ShouldBe([(Norrbotten.Id("LÄN"), October), (Norrbotten.Id("LB"), October)], ignoreOrder: true);
        report.Milestones[4].ShouldBe(new(
            6, Norrbotten.Id("LÄN"), October, "SMV", "M05", "Trygghetskonferens, Luleå", "Programgruppen",
            Day(2011, 10, 4), Day(2011, 10, 5), Day(2011, 10, 5), null, MilestoneStatus.Ongoing, true, "Datum preliminärt"));
    }

    private static RoughDate Day(int year, int month, int day) => new(new(year, month, day), false);

    private static byte[] Example(string name) => File.ReadAllBytes(Path.Combine(Files.SampleData, "october-2010", name + ".csv"));
}
