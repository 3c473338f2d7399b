using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Bridges;

namespace SmvInsights.Tests.Figures;

/// <summary>Bridges over random histories: two districts, three months, two who report on each, ten moments; the report is made after the fifth.</summary>
public sealed class BridgePropertyTests
{
    private const int Since = 5, Until = 10;
    private static readonly string[] Districts = ["PA", "LB"];
    private static readonly Month[] Months = [.. Month.Range(new Month(2026, 1), new Month(2026, 3))];
    private static readonly Phrase Nameless = new("", "");

    /// <summary>What somebody sent on a month at a moment; masked at the source 1–4; <c>null</c> takes it back.</summary>
    private sealed record Event(int District, int Month, int Sender, int At, (int Low, int High)? Count);

    private sealed record Seen(CellStatus Status, int Value)
    {
        public Cell Cell => Status switch
        {
            CellStatus.Missing => Cell.Missing(2),
            CellStatus.Partial => Cell.Unfinished(1, 2),
            CellStatus.Masked => Cell.Masked(2, 2),
            CellStatus.NotPublished => Cell.NotPublished(2, 2),
            _ => Cell.Of(Value, Value, 2, 2),
        };
    }

    [Fact]
    public void For_those_who_see_all_the_terms_add_up_and_each_holds_what_its_senders_did() =>
        Prop.ForAll(Histories.ToArbitrary(), AnyQuery.ToArbitrary(), (history, query) =>
        {
            var (kind, to, through, district) = query;
            var bridge = new BridgeAssembly(Material(history, Query(Viewer.Coordinator, to, through, district))).Of(Indicator(kind));
            var covered = kind == IndicatorKind.Flow ? Months[..(to + 1)] : [Months[to]];

            bridge.Then.Low.GetValueOrDefault().ShouldBe(Sum(history, district, covered, Since, _ => true).Low);
            AddsUp(bridge);
            (Moved(true).Low, Moved(true).High).ShouldBe((bridge[BridgeTermKind.LateReports].Least!.Value, bridge[BridgeTermKind.LateReports].Most!.Value));
            (Moved(false).Low, Moved(false).High).ShouldBe((bridge[BridgeTermKind.Corrections].Least!.Value, bridge[BridgeTermKind.Corrections].Most!.Value));

            (long Low, long High) Moved(bool late)
            {
                bool Is(Event e) => late != history.Any(o => (o.District, o.Month, o.Sender) == (e.District, e.Month, e.Sender) && o.At <= Since);
                var (before, after) = (Sum(history, district, covered, Since, Is), Sum(history, district, covered, Until, Is));
                return (after.Low - before.Low, after.High - before.High);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    /// <summary>Who hides one number of a sum gives it away; and a number that is a difference of two that can be looked up tells nothing new.</summary>
    [Fact]
    public void For_outsiders_nothing_shown_tells_more_than_the_released_cells_do() =>
        Prop.ForAll(Releases.ToArbitrary(), AnyQuery.ToArbitrary(), (cells, query) =>
        {
            var (kind, to, through, district) = query;
            var asked = Query(Viewer.Outsider, to, through, district);
            if (kind == IndicatorKind.Flow && cells.Late[0]) asked = asked with { From = asked.To, Through = asked.To };
            var places = district < 0 ? Districts : [Districts[district]];
            FigureTable Table(IReadOnlyList<Seen> seen) => new(At(Until), ["X"], [.. Months.SelectMany((m, at) => places.Append(asked.District).Distinct().Select(d =>
                new Figure(d, new Period(m, PeriodGrain.Month), "X", seen[at].Cell)))]);
            var changes = Months.SelectMany((m, at) => new[] { (Is: cells.Late[at], Was: false), (Is: cells.Corrected[at], Was: true) }
                .Where(c => c.Is).Select(c => new SubmissionChange(places[0], m, At(Since + 1), c.Was))).ToList();
            var bridge = new BridgeAssembly(new(asked, places, Table(cells.Then), Table(cells.Now), Table(cells.Now), changes, new Dictionary<DateTimeOffset, FigureTable>())).Of(Indicator(kind, isProtected: true));

            var hidden = bridge.Terms.Count(t => t.Change.Least is null) + new[] { bridge.Then, bridge.Now }.Count(c => c.Low is null && c.Status != CellStatus.Missing);
            hidden.ShouldNotBe(1);
            if (hidden == 0) AddsUp(bridge);
            var shown = cells.Then.Concat(cells.Now).Select(s => s.Cell).Where(c => c.Low is not null || c.Status == CellStatus.Missing).Select(c => c.Low ?? 0).ToList();
            bridge.Terms.Select(t => t.Change.Least).OfType<long>().Where(moved => moved != 0).ShouldAllBe(moved => shown.Any(a => shown.Any(b => b - a == moved)));
            if (asked.From < asked.Through && kind == IndicatorKind.Flow) (bridge.Then.Low, bridge.Now.Low, bridge.Terms.Count(t => t.Change.Least > 0)).ShouldBe((null, null, 0));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static void AddsUp(Bridge bridge)
    {
        (bridge.Then.Low.GetValueOrDefault() + bridge.Terms.Sum(t => t.Change.Least!.Value)).ShouldBe(bridge.Now.Low.GetValueOrDefault());
        (bridge.Then.High.GetValueOrDefault() + bridge.Terms.Sum(t => t.Change.Most!.Value)).ShouldBe(bridge.Now.High.GetValueOrDefault());
    }

    /// <summary>Whether of a flow, the index of its last month then and now, and the district's, or less than none for the county.</summary>
    private static Gen<(IndicatorKind Kind, int To, int Through, int District)> AnyQuery =>
        from kind in Gen.Elements(IndicatorKind.Flow, IndicatorKind.Stock)
        from to in Gen.Choose(0, 2)
        from through in Gen.Choose(to, 2)
        from district in Gen.Choose(-1, 1)
        select (kind, to, through, district);

    /// <summary>One sends at even moments, the other at odd: nobody publishes for two.</summary>
    private static Gen<Event[]> Histories =>
        (from district in Gen.Choose(0, 1)
         from month in Gen.Choose(0, 2)
         from sender in Gen.Choose(0, 1)
         from at in Gen.Choose(0, 4)
         from count in Gen.Choose(0, 30)
         from what in Gen.Choose(0, 5)
         select new Event(district, month, sender, 2 * at + 1 + sender, what switch { 0 => null, 1 => (1, 4), _ => (count, count) }))
        .ListOf().Select(events => events.DistinctBy(e => (e.District, e.Month, e.Sender, e.At)).OrderBy(e => e.At).ToArray());

    private static Gen<(Seen[] Then, Seen[] Now, bool[] Late, bool[] Corrected)> Releases =>
        from then in Cells
        from now in Cells
        from late in Gen.Elements(true, false).ArrayOf(Months.Length)
        from corrected in Gen.Elements(true, false).ArrayOf(Months.Length)
        // what nobody has sent anew still counts what it counted
        select (then, now.Select((n, at) => late[at] || corrected[at] ? n : n with { Value = then[at].Value }).ToArray(), late, corrected);

    private static Gen<Seen[]> Cells =>
        (from status in Gen.Elements(CellStatus.Value, CellStatus.Value, CellStatus.Masked, CellStatus.Missing, CellStatus.Partial, CellStatus.NotPublished)
         from value in Gen.Choose(0, 60)
         select new Seen(status, value)).ArrayOf(Months.Length);

    private static BridgeMaterial Material(Event[] history, BridgeQuery query)
    {
        var changes = history.Where(e => e.At > Since).Select(e => new SubmissionChange(
            Districts[e.District], Months[e.Month], At(e.At), history.Any(o => (o.District, o.Month, o.Sender) == (e.District, e.Month, e.Sender) && o.At <= Since)))
            .Where(c => c.Month <= query.To && (query.District == "LÄN" || c.District == query.District)).OrderBy(c => c.At).ToList();
        return new(
            query, query.District == "LÄN" ? Districts : [query.District], Table(history, Since), Table(history, Until), Table(history, Until), changes,
            BridgeMaterial.Mixed(changes).ToDictionary(at => at, at => Table(history, (int)(at - At(0)).TotalDays)));
    }

    private static FigureTable Table(Event[] history, int known) => new(At(known), ["X"], [.. Districts.Select((_, at) => at).Append(-1).SelectMany(d => Months.Select((m, at) =>
    {
        var (low, high, reported) = Sum(history, d, [m], known, _ => true);
        return new Figure(d < 0 ? "LÄN" : Districts[d], new Period(m, PeriodGrain.Month), "X", Cell.Of(low, high, reported, 2));
    }))]);

    private static (long Low, long High, int Reported) Sum(Event[] history, int district, Month[] months, int known, Func<Event, bool> which)
    {
        var current = history.Where(e => e.At <= known && (district < 0 || e.District == district) && months.Contains(Months[e.Month]) && which(e))
            .GroupBy(e => (e.District, e.Month, e.Sender)).Select(g => g.Last().Count).OfType<(int Low, int High)>().ToList();
        return (current.Sum(c => (long)c.Low), current.Sum(c => (long)c.High), current.Count);
    }

    private static BridgeQuery Query(Viewer viewer, int to, int through, int district) =>
        new(viewer, ["X"], district < 0 ? "LÄN" : Districts[district], Months[0], Months[to], At(Since)) { Through = Months[through] };

    private static Indicator Indicator(IndicatorKind kind, bool isProtected = false) => new(1, "X", Nameless, Nameless, kind, isProtected, null, 1, []);

    private static DateTimeOffset At(int moment) => new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero).AddDays(moment);
}
