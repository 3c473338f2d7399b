using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Validation.Help;

namespace SmvInsights.Ingestion.Tests.Validation;

[Collection("postgres")]
public sealed class HelpBookTests(PostgresFixture postgres)
{
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
        var organisation = await new OrganisationReader(await postgres.FreshDatabaseAsync()).ReadAsync(default);
        var wrong = new List<string>();
        foreach (var help in HelpBook.All)
        {
            if (help.Example is not { } example) continue;
            var broken = await ExampleReading.FindAsync(example, example.WrongFile, organisation, default);
            if (!broken.Any(f => f.Rule == help.Rule.Code) || broken.Any(f => f.Rule != help.Rule.Code)) wrong.Add($"{help.Rule.Code} wrong: {Told(broken)}");
            var mended = await ExampleReading.FindAsync(example, example.RightFile, organisation, default);
            if (mended.Any(f => f.Rule == help.Rule.Code || f.Severity != Severity.Note)) wrong.Add($"{help.Rule.Code} right: {Told(mended)}");
        }
        wrong.ShouldBeEmpty();
    }

    private static string Told(IEnumerable<Finding> findings) => string.Join(", ", findings.Select(f => $"{f.Rule} {f.Message.Sv}"));
}
