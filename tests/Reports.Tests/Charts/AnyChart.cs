using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Tests.Charts;

/// <summary>Charts of all kinds as no one would wish for them: nothing in them, all hidden, names without end, sums of billions beside single ones.</summary>
internal static class AnyChart
{
    private static readonly Month Last = new(2026, 10);

    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.Elements("Piteå älvdal", "Luleå-Boden", "Östra Norrbotten", "Kraftfält Norr", "", "A", " "),
        Gen.Elements("Kvinnojour eller annan frivilligorganisation i Gällivare, Jokkmokk och Kiruna kommuner", "Oavbrutetlångtordutanetthaltalls" + new string('x', 90)),
        Gen.Elements("<script>alert('&\"')</script>", "tecken\u0001\u001f\uFFFE\uD800 i filen", "漢字の名前です", "🙂 glad"));

    private static readonly Gen<decimal> Values = Gen.OneOf(
        Gen.Choose(0, 60).Select(n => (decimal)n), Gen.Choose(-500, 500).Select(n => n * 1.25m), Gen.Choose(1, 2000).Select(n => n * 1_000_003m),
        Gen.Choose(1, 99).Select(n => n / 1000m), Gen.Constant(0m));

    private static readonly Gen<ChartPoint> Points = Gen.Frequency(
        (6, Values.Select(value => ChartPoint.Of(value))),
        (1, Values.Two().Select(two => ChartPoint.Interval(two.Item1, two.Item2))),
        (1, Values.Two().Select(two => ChartPoint.Partial(two.Item1, two.Item2, 3, 4))),
        (1, Gen.Constant(ChartPoint.Masked)), (1, Gen.Constant(ChartPoint.Missing)),
        (1, Gen.Constant(ChartPoint.NotPublished)), (1, Gen.Constant(ChartPoint.NotApplicable)), (1, Gen.Constant(ChartPoint.NotRestatable)), (1, Gen.Constant(default(ChartPoint))));

    private static readonly Gen<ValueForm> Forms = Gen.Elements(ValueForm.Count, ValueForm.Kronor, ValueForm.Percent, new ValueForm(ValueKind.Number, 2));

    private static readonly Gen<IReadOnlyList<Period>> Periods = Gen.OneOf(
        Gen.Choose(0, 25).Select(n => ChartPeriods.Trailing(Last, n)),
        Gen.Choose(1, 8).Select(n => (IReadOnlyList<Period>)[.. Enumerable.Range(0, n).Select(i => Period.Of(Last.AddMonths(3 * (i - n)), PeriodGrain.Quarter))]),
        Gen.Choose(1, 5).Select(n => (IReadOnlyList<Period>)[.. Enumerable.Range(0, n).Select(i => Period.Of(new Month(2020 + i, 1), PeriodGrain.Year))]));

    public static readonly Arbitrary<(ChartSpec Spec, ChartFrame Frame)> InAnyFrame = (
        from spec in Gen.OneOf(Trend(), Stack(), Multiples(), Bars(), Budgets(), Money(), Milestones(), Grid())
        from language in Gen.Elements(Language.Swedish, Language.English)
        from frame in Gen.Elements(ChartFrame.Wide("c"), ChartFrame.Wide("c", 520), ChartFrame.Narrow("c"), ChartFrame.Narrow("c", 270), ChartFrame.Print())
        from heading in Gen.Elements(true, false)
        from notes in Notes
        select (spec with { Language = language, Notes = notes }, frame with { WithHeading = heading })).ToArbitrary();

    private static readonly Gen<PeriodNote[]> Notes =
        from count in Gen.Choose(0, 7)
        from notes in (from text in Names
                       from grain in Gen.Frequency((4, Gen.Constant(PeriodGrain.Month)), (1, Gen.Constant(PeriodGrain.Quarter)), (1, Gen.Constant(PeriodGrain.Year)))
                       from back in Gen.Choose(0, 25)
                       from series in Gen.Elements<string[]?>(null, null, ["1"])
                       select new PeriodNote(Period.Of(Last.AddMonths(-back), grain), text, series)).ArrayOf(count)
        select notes;

    private static Gen<ChartSeries[]> Series(int most) =>
        from count in Gen.Choose(0, most)
        from series in (from name in Names
                        from slot in Gen.Choose(-1, 6)
                        from length in Gen.Choose(0, 25)
                        from points in Points.ArrayOf(length)
                        select new ChartSeries($"{slot}", name, slot < 0 ? SeriesStyle.Main : DistrictStyle.Of(slot), points)).ArrayOf(count)
        select series;

    private static Gen<ChartSpec> Trend() =>
        from periods in Periods
        from series in Series(5)
        from form in Forms
        from name in Names
        from target in Gen.Elements(null, new TargetBand(0.7m, 0.9m, name), new TargetBand(null, 40, "Tak"))
        from focus in Gen.Elements(null, "2", "LB")
        from at in Gen.Choose(0, 30)
        from breaks in Gen.Choose(0, 3)
        select (ChartSpec)new TrendChart
        {
            Title = name, Subtitle = name, Measure = name, Periods = periods, Series = series, Form = form, Target = target, Focus = focus,
            ForecastFrom = at < periods.Count ? periods[at] : null,
            Breaks = [.. periods.Skip(at).Take(breaks).Select((period, i) => new ChartBreak(period, name, i == 0 ? null : ["2"]))],
        };

    private static Gen<ChartSpec> Stack() =>
        from periods in Periods
        from series in Series(5)
        from form in Forms
        from name in Names
        select (ChartSpec)new StackedBarChart { Title = name, Subtitle = "", Measure = name, Periods = periods, Form = form, Series = [.. series.Select(one => one with { Points = [.. one.Points.Select(OnOneSide)] })] };

    /// <summary>Parts that may be less than nothing or more cannot be stacked.</summary>
    private static ChartPoint OnOneSide(ChartPoint point) => point is { Low: < 0, High: > 0 } ? ChartPoint.Of(point.High) : point;

    private static Gen<ChartSpec> Multiples() =>
        from periods in Periods
        from series in Series(9)
        from form in Forms
        from name in Names
        select (ChartSpec)new SmallMultiples { Title = name, Subtitle = name, Measure = name, Periods = periods, Panels = series, Form = form, Focus = "1" };

    private static Gen<ChartSpec> Bars() =>
        from bars in (from name in Names from point in Points select new NamedBar(name, name, point)).ArrayOf()
        from form in Forms
        select (ChartSpec)new BarChart { Title = "Staplar", Subtitle = "", Measure = "Antal", NameHeading = "Kommun", Bars = [.. bars.Take(20)], Form = form };

    private static Gen<ChartSpec> Budgets() =>
        from budgets in (from name in Names
                         from decided in Values.OrNull()
                         from actual in Points
                         from forecast in Values.OrNull()
                         select new BudgetBar(name, name, decided, actual, forecast)).ArrayOf()
        from months in Gen.Choose(0, 14)
        select (ChartSpec)new BudgetBulletChart
        {
            Title = "Budget", Subtitle = "", NameHeading = "Länsdel", Budgets = [.. budgets.Take(12)], MonthsPassed = months == 0 ? null : months,
        };

    private static Gen<ChartSpec> Money() =>
        from sources in (from name in Names
                         from state in Names
                         from amounts in Values.OrNull().ArrayOf(5)
                         select new FundingBar(name, name, state, amounts[0], amounts[1], amounts[2], amounts[3], amounts[4])).ArrayOf()
        select (ChartSpec)new FundingChart { Title = "Finansiering", Subtitle = "", NameHeading = "Finansiär", Sources = [.. sources.Take(12)] };

    private static Gen<ChartSpec> Milestones()
    {
        var dates = (from day in Gen.Choose(-2000, 2000) from rough in Gen.Elements(true, false) select Rough(new DateOnly(2026, 10, 31).AddDays(day), rough)).OrNull();
        return from marks in (from name in Names
                              from start in dates
                              from plan in dates
                              from forecast in dates
                              from actual in dates
                              from status in Gen.Elements(Enum.GetValues<MilestoneStatus>())
                              from preliminary in Gen.Elements(true, false)
                              select new MilestoneMark(name, name, "", start, plan, forecast, actual, status, preliminary)).ArrayOf()
               select (ChartSpec)new MilestoneTimeline { Title = "Milstolpar", Subtitle = "", Milestones = [.. marks.Take(12)], Today = new(2026, 10, 31) };
    }

    private static Gen<ChartSpec> Grid() =>
        from periods in Periods
        from rows in (from name in Names
                      from kind in Names
                      from states in Gen.Elements(Enum.GetValues<ReportState>()).ArrayOf()
                      select new CompletenessRow(name, name, kind, states)).ArrayOf()
        select (ChartSpec)new CompletenessGrid { Title = "Inlämnat", Subtitle = "", Periods = periods, Rows = [.. rows.Take(15)] };

    private static RoughDate Rough(DateOnly day, bool monthOnly) => new(monthOnly ? Month.Of(day).FirstDay : day, monthOnly);

    private static Gen<T?> OrNull<T>(this Gen<T> gen) where T : struct => Gen.Frequency((3, gen.Select(value => (T?)value)), (1, Gen.Constant((T?)null)));
}
