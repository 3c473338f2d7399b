using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SmvInsights.Ingestion.Tests.Reading;

public class NumberTests
{
    [Fact]
    public void An_amount_reads_back_from_every_form_Excel_writes_it_in()
    {
        var amounts = Gen.Choose(-2_000_000_000, 2_000_000_000).Select(n => n * 37L);
        var forms = from amount in amounts
                    from sign in Gen.Elements(",", ".")
                    from grouping in Gen.Elements("", " ", "\u00A0", "\u202F")
                    from minus in Gen.Elements("-", "\u2212")
                    select (amount, text: Write(amount, sign, grouping, minus), sign);

        Prop.ForAll(forms.ArrayOf(20).ToArbitrary(), written =>
        {
            foreach (var file in written.GroupBy(w => w.sign))
            {
                var report = Files.Budget([.. file.Select((w, i) => Item(i, w.text))]);
                report.Told().ShouldBeEmpty();
                report.Budget.Select(r => r.Actual).ShouldBe(file.Select(w => (long?)w.amount));
                report.Dialect!.DecimalSeparator.ShouldBe(file.Key);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("1E+05", "G031")]
    [InlineData("1 2 3", "G030")]
    [InlineData("1 23", "G030")]
    [InlineData("1234 567", "G030")]
    [InlineData("1-5", "G030")]
    [InlineData("+5", "G030")]
    [InlineData("(5)", "G030")]
    [InlineData("5 kr", "G030")]
    [InlineData("12,", "G030")]
    [InlineData("1,234,56", "G030")]
    [InlineData("1.2.3", "G030")]
    [InlineData("1,234.567,8", "G030")]
    [InlineData("١٢", "G030")]
    [InlineData("<5", "G030")]
    [InlineData("#REF!", "G021")]
    [InlineData("#VÄRDEFEL!", "G021")]
    [InlineData("0,125", "G035")]
    [InlineData("1 234,567", "G035")]
    [InlineData("9 999 999 999 999", "G034")]
    [InlineData("99999999999999999999999", "G034")]
    public void What_is_not_plainly_an_amount_is_refused_by_cell(string cell, string rule) =>
        Files.Budget(Item(1, cell)).Told().ShouldBe([$"{rule} 2:12 \"{cell}\""]);

    [Fact]
    public void Thousands_or_decimals_is_never_guessed()
    {
        Files.Budget(Item(1, "1.234")).Told().ShouldBe(["G032 2:12 \"1.234\""]);
        Files.Budget(Item(1, "1.234"), Item(2, "1,234")).Told().ShouldBe(["G032 2:12 \"1.234\"", "G032 3:12 \"1,234\""]);
        Files.Activity("2026-09;PA;;SOC;INSATS;alla;A;1,234;").Told().ShouldBe(["G032 2:8 \"1,234\""]);
    }

    [Theory]
    [InlineData("1.234", "12,5", 1234_00)]
    [InlineData("1,234", "12.5", 1234_00)]
    [InlineData("1.234", "1.234.567", 1234_00)]
    [InlineData("1.234", "2.345,10", 1234_00)]
    public void Another_cell_of_the_file_settles_it(string cell, string other, long hundredths)
    {
        var report = Files.Budget(Item(1, cell), Item(2, other));
        report.Told().ShouldBeEmpty();
        report.Budget[0].Actual.ShouldBe(hundredths);
    }

    [Fact]
    public void Settled_as_decimals_there_are_too_many_of_them() =>
        Files.Budget(Item(1, "1,234"), Item(2, "12,5")).Told().ShouldBe(["G035 2:12 \"1,234\""]);

    [Fact]
    public void Two_decimal_signs_in_one_file_are_refused()
    {
        var report = Files.Budget(Item(1, "12,5"), Item(2, "7"), Item(3, "12.5"));
        report.Told().ShouldBe(["G033 4:12 \"12.5\""]);
        report.Findings[0].Message.Sv.ShouldBe("”12.5” har punkt som decimaltecken, men på rad 2 står komma.");
    }

    [Theory]
    [InlineData("12", 12, 12)]
    [InlineData("12,0", 12, 12)]
    [InlineData("1 234", 1234, 1234)]
    [InlineData("<5", 1, 4)]
    [InlineData("< 5", 1, 4)]
    [InlineData("..", 1, 4)]
    [InlineData("X", 1, 4)]
    public void A_count_is_whole_or_masked(string cell, int low, int high)
    {
        var row = Files.Activity($"2026-09;PA;;SOC;INSATS;alla;A;{cell};").Activity.Single();
        (row.Low, row.High).ShouldBe((low, high));
    }

    [Theory]
    [InlineData("INSATS", "12,5", "A012")]
    [InlineData("INSATS", "1234,567", "A012")]
    [InlineData("INSATS", "-3", "A013")]
    [InlineData("INSATS", "2 147 483 648", "G034")]
    [InlineData("INSATS", "-", "G030")]
    [InlineData("INSATS", "<10", "G030")]
    [InlineData("RUTIN_AKTUELL", "2", "A014")]
    [InlineData("RUTIN_AKTUELL", "<5", "A014")]
    public void Any_other_count_is_refused(string indicator, string cell, string rule) =>
        Files.Activity($"2026-09;PA;;SOC;{indicator};alla;A;{cell};").Told().ShouldBe([$"{rule} 2:8 \"{cell}\""]);

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void The_computers_own_culture_changes_nothing(string culture)
    {
        var ambient = CultureInfo.CurrentCulture;
        var files = Directory.GetFiles(Files.SampleData, "*2026-0*.csv", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        var invariant = Read(CultureInfo.InvariantCulture);
        try
        {
            Read(CultureInfo.GetCultureInfo(culture)).ShouldBe(invariant);
        }
        finally
        {
            CultureInfo.CurrentCulture = ambient;
        }

        IReadOnlyList<string> Read(CultureInfo reading)
        {
            CultureInfo.CurrentCulture = reading;
            var reports = files.Select(f => Files.Read(File.ReadAllBytes(f))).ToList();
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return [.. reports.SelectMany(r => (IEnumerable<object>)[.. r.Activity, .. r.Budget, .. r.Milestones, .. r.Findings]).Select(r => r.ToString()!)];
        }
    }

    private static string Item(int number, string actual) => $"2026-09;PA;SMV;K{number};kostnad;;;;;;;{actual};;;";

    private static string Write(long hundredths, string sign, string grouping, string minus)
    {
        var form = new NumberFormatInfo { NumberDecimalSeparator = sign, NumberGroupSeparator = grouping, NegativeSign = minus, NumberGroupSizes = [3] };
        return (hundredths / 100m).ToString("N2", form);
    }
}
