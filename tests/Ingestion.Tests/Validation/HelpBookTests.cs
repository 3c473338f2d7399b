using System.Text;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Tests.Validation.History;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Validation.Help;

namespace SmvInsights.Ingestion.Tests.Validation;

[Collection("postgres")]
public sealed class HelpBookTests(PostgresFixture postgres)
{
    private static readonly DateOnly Today = new(2026, 11, 15);

    [Fact]
    public void Every_rule_is_explained_in_both_languages()
    {
        HelpBook.All.Select(h => h.Rule.Code).Order(StringComparer.Ordinal).ShouldBe(RuleBook.All.Select(r => r.Code));
        foreach (var help in HelpBook.All)
            foreach (var text in (Wording.Phrase[])[help.Title, help.Explanation])
            {
                text.Sv.ShouldNotBeNullOrWhiteSpace(help.Rule.Code);
                text.En.ShouldNotBeNullOrWhiteSpace(help.Rule.Code);
            }
    }

    [Fact]
    public async Task Every_example_breaks_its_rule_and_no_other_and_is_mended_by_its_remedy()
    {
        var district = await ReportingDistrict.StartAsync(postgres);
        var wrong = new List<string>();
        foreach (var help in HelpBook.All)
        {
            if (help.Example is not { } example) continue;
            var broken = await FindAsync(district, example, example.WrongFile);
            if (!broken.Any(f => f.Rule == help.Rule.Code) || broken.Any(f => f.Rule != help.Rule.Code)) wrong.Add($"{help.Rule.Code} wrong: {Told(broken)}");
            var mended = await FindAsync(district, example, example.RightFile);
            if (mended.Any(f => f.Rule == help.Rule.Code || f.Severity != Severity.Note)) wrong.Add($"{help.Rule.Code} right: {Told(mended)}");
        }
        wrong.ShouldBeEmpty();
    }

    private static string Told(IEnumerable<Finding> findings) => string.Join(", ", findings.Select(f => $"{f.Rule} {f.Message.Sv}"));

    private static async Task<List<Finding>> FindAsync(ReportingDistrict district, RuleExample example, string file)
    {
        var report = ReportReader.Read(Encoding.UTF8.GetBytes(file), district.Organisation, example.Sender, Today);
        return [.. report.Findings.Concat(report.IsAcceptable ? await district.FindingsAsync(report) : [])];
    }
}
