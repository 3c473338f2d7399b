using System.Diagnostics;
using System.Text;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Tests.Corpus;

/// <summary>Every shape of file that was ever thought of or met, with what must come of it. <c>UPDATE_GOLDEN=1</c> writes the goldens anew: read each change before it is kept.</summary>
public class CorpusTests
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    private static readonly bool Rewrites = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static TheoryData<string> Names => [.. CorpusFile.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_gives_what_its_golden_says(string name)
    {
        var file = new CorpusFile(Path.Combine(CorpusFile.Folder, name));
        var content = File.ReadAllBytes(file.Path);
        var (reading, took) = Read(file, content);
        // a busy machine may be slow once
        if (took > MostTime) (reading, took) = Read(file, content);
        took.ShouldBeLessThan(MostTime);

        var told = GoldenText.Of(file.SentBy, reading, file.IsStrangers);
        if (Rewrites) File.WriteAllText(file.GoldenPath, told);
        file.Golden.ShouldNotBeNull("Run this test with UPDATE_GOLDEN=1, and read what it writes against docs: a wrong golden is a hidden defect.");
        told.ShouldBe(file.Golden);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_findings_lie_in_the_file_say_what_to_do_and_hold_no_personal_number(string name)
    {
        var file = new CorpusFile(Path.Combine(CorpusFile.Folder, name));
        var content = File.ReadAllBytes(file.Path);
        var findings = WholeReading.Of(content, Path.GetFileName(name), file.Mandate).Findings;

        FindingPlaces.Faults(content, findings).ShouldBeEmpty();
        AnnotatedFile.CanMake(content, findings).ShouldBe(AnnotatedFile.Make(content, findings, Language.English) is not null);
        // half a letter of two units would come back from the annotated file as a lost one
        findings.SelectMany(f => (string[])[f.Value, f.ColumnName, f.Message.Sv, f.Message.En]).ShouldAllBe(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text);
        findings.SelectMany(f => (string[])[f.Message.Sv, f.Message.En, f.Remedy.Sv, f.Remedy.En]).ShouldAllBe(text => text.Length > 10 && !text.Contains("  "));
        var told = string.Join('\n', findings.Select(f => $"{f.Value}\n{f.ColumnName}\n{f.Message.Sv}\n{f.Message.En}\n{f.Remedy.Sv}\n{f.Remedy.En}"));
        PersonalNumberScan.Find(Encoding.UTF8.GetBytes(told + "\n" + file.Golden), "told.txt").ShouldAllBe(f => f.Rule != PrivacyRules.PersonalNumber.Code);
    }

    /// <summary>Those have tests and files of their own.</summary>
    private static bool IsOfWorkbooks(Rule rule) => rule.Code[0] == 'W' || rule.Code is "P004" or "P005";

    private static (WholeReading Reading, TimeSpan Took) Read(CorpusFile file, byte[] content)
    {
        var started = Stopwatch.GetTimestamp();
        return (WholeReading.Of(content, Path.GetFileName(file.Path), file.Mandate), Stopwatch.GetElapsedTime(started));
    }

    [Fact]
    public void The_corpus_is_large_and_every_rule_that_can_refuse_a_file_has_refused_one()
    {
        var goldens = CorpusFile.All.Where(f => f.Golden is not null).ToDictionary(f => f.Name, f => f.Golden!);
        goldens.Count.ShouldBeGreaterThanOrEqualTo(120);
        foreach (var (name, golden) in goldens)
            golden.Split('\n')[1].StartsWith("accepted", StringComparison.Ordinal).ShouldBe(name.StartsWith("accepted/", StringComparison.Ordinal), name);

        // the file's own name, a county that changed and a locked month are not in a file: PersonalNumberScanTests, RowRuleTests and LockStoryTests have them
        Rule[] elsewhere = [PrivacyRules.PersonalNumberInFileName, CellRules.DistrictNotThen, PeriodRules.Locked];
        var refusing = RuleBook.All.Where(r => r.Severity == Severity.Error && !IsOfWorkbooks(r)).Except(elsewhere);
        refusing.Select(r => r.Code).Except(goldens.Values.SelectMany(g => g.Split('\n')).Select(line => line.Trim().Split(' ')[0])).ShouldBeEmpty();
    }
}
