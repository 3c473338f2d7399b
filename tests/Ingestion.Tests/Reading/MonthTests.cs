using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Tests.Reading;

public class MonthTests
{
    [Fact]
    public void Every_month_reads_back_from_every_form_Excel_writes_it_in()
    {
        var months = Month.Range(new(2000, 1), new(2026, 11)).ToList();
        foreach (var (form, i) in Forms().Select((f, i) => (f, i)))
        {
            var report = Files.Activity([.. months.Select(m => $"{form(m)};PA;;SOC;INSATS;alla;A;1;")]);
            report.Told().ShouldBeEmpty($"form {i}");
            report.Activity.Select(r => r.Month).ShouldBe(months, $"form {i}");
        }
    }

    [Theory]
    [InlineData("2026-13", "G022")]
    [InlineData("2026-00", "G022")]
    [InlineData("2026-02-30", "G022")]
    [InlineData("2026-1", "G022")]
    [InlineData("202613", "G022")]
    [InlineData("10/2026", "G022")]
    [InlineData("1-5", "G022")]
    [InlineData("46296", "G022")]
    [InlineData("ok-26", "G022")]
    [InlineData("okt-126", "G022")]
    [InlineData("oktober", "G022")]
    [InlineData("", "G020")]
    [InlineData("########", "G021")]
    [InlineData("2026-12", "G023")]
    [InlineData("1999-12", "G024")]
    public void What_is_not_plainly_a_month_that_has_begun_is_refused(string cell, string rule) =>
        Files.Activity($"{cell};PA;;SOC;INSATS;alla;A;1;").Told().ShouldBe([$"{rule} 2:1 \"{cell}\""]);

    [Theory]
    [InlineData("2026-10-31", 2026, 10, 31, false)]
    [InlineData("2027-03", 2027, 3, 1, true)]
    [InlineData("mars 2027", 2027, 3, 1, true)]
    public void A_milestones_date_is_a_day_or_a_month_and_may_lie_ahead(string cell, int year, int month, int day, bool monthOnly) =>
        Files.Milestones($"2026-09;PA;SMV;M1;Rutin antagen;;;{cell};;;pågår;nej;").Milestones.Single().PlanEnd
            .ShouldBe(new RoughDate(new(year, month, day), monthOnly));

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("i höst")]
    [InlineData("v. 40")]
    public void Any_other_date_is_refused(string cell) =>
        Files.Milestones($"2026-09;PA;SMV;M1;Rutin antagen;;;{cell};;;pågår;nej;").Told().ShouldBe([$"M002 2:8 \"{cell}\""]);

    private static IEnumerable<Func<Month, string>> Forms()
    {
        yield return m => m.ToString();
        yield return m => m.ToString().Replace("-", "", StringComparison.Ordinal);
        yield return m => $"{m}-{m.LastDay.Day}";
        foreach (var language in Enum.GetValues<Language>())
        {
            yield return m => m.LongForm(language);
            yield return m => m.LongForm(language).ToUpperInvariant();
            yield return m => m.ShortForm(language);
            yield return m => m.LongForm(language).Replace(' ', '\u00A0');
            yield return m => $"{m.ShortName(language)}-{m.Year % 100:00}";
            yield return m => $"{m.LongName(language)[..3]}. {m.Year}";
        }
    }
}
