using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Money;

namespace SmvInsights.Benchmarks.Figures;

/// <summary>A question that pages ask.</summary>
/// <param name="Ask">By the reader that pages use.</param>
/// <param name="Peer">The same question put to the peer; <c>null</c> where a row a fact has no answer.</param>
internal sealed record Question(string Name, Func<Task> Ask, string? Peer)
{
    /// <summary>The last month that is filled.</summary>
    public static readonly Month Latest = new(2026, 10);

    private const string Districts = """
        select m.district_id, f.month, f.indicator_id, sum(f.count)::bigint, count(*)
        from public.peer_figure f join smv.membership m on m.municipality_id = f.municipality_id and m.valid @> f.month
        """;

    public static IReadOnlyList<Question> Of(NpgsqlDataSource database, OrganisationSnapshot organisation)
    {
        var reader = new OrganisationReader(database);
        var figures = new FigureReader(database, reader, TimeProvider.System);
        var budget = new BudgetReader(database, TimeProvider.System);
        var funding = new FundingReader(database, budget);
        var milestones = new MilestoneReader(database, TimeProvider.System);
        var completeness = new CompletenessReader(database, reader, TimeProvider.System);
        var whole = new CountyFiguresReader(database, reader, figures, funding, milestones, completeness, new PublicNotes(database));
        string[] one = ["INSATS_01"], all = [.. organisation.Indicators.Select(i => i.Code)];
        var (year, trend) = (Latest.AddMonths(-11), Latest.AddMonths(-12));
        var quarter = Latest.AddMonths(-3);
        var past = new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);
        // a municipality that moves from the districts of then to those of the day
        var moved = new AsOrganised(new DateOnly(2026, 11, 1), Moved(organisation));
        var oneId = organisation.Indicators.Single(i => i.Code == one[0]).Id;

        return
        [
            new("1 indicator, 12 months × 4 districts", Figures(one, year), OfPeer(oneId, year)),
            new("the same, as released", Figures(one, year, viewer: Viewer.Outsider), OfPeer(oneId, year)),
            new("the same, as known two months ago", Figures(one, year, q => q with { AsKnownAt = past }), OfPeer(oneId, year)),
            new("the same, restated to other districts", Figures(one, year, q => q with { AsOrganised = moved }), OfPeer(oneId, year)),
            new("all 48 indicators, 13 months × 4 districts", Figures(all, trend), OfPeer(null, trend)),
            new("the same, as released", Figures(all, trend, viewer: Viewer.Outsider), OfPeer(null, trend)),
            new("1 indicator, quarters of a year, one target group", Figures(one, year, q => q with { By = PeriodGrain.Quarter, TargetGroup = TargetGroup.Child }), OfPeer(oneId, year, "and f.target_group = 2")),
            new("all indicators, a quarter, one target group", Figures(all, quarter, q => q with { To = quarter, By = PeriodGrain.Quarter, TargetGroup = TargetGroup.Child }), OfPeer(null, quarter, "and f.target_group = 2", quarter.AddMonths(2))),
            new("all indicators, a month, one actor", Figures(all, Latest, q => q with { Actor = "SOC" }), OfPeer(null, Latest, "and f.actor_id = 1")),
            new("1 indicator, 12 months, one actor and sex", Figures(one, year, q => q with { Actor = "SOC", Sex = Sex.Women }), OfPeer(oneId, year, "and f.actor_id = 1 and f.sex = 1")),
            new("1 indicator, 2 years by municipality", Figures(one, Latest.AddMonths(-20), q => q with { By = PeriodGrain.Year, Municipality = "2580" }), OfPeer(oneId, new Month(2025, 1), "and f.municipality_id = 5", new Month(2026, 12))),
            new("the same, as released", Figures(one, Latest.AddMonths(-20), q => q with { By = PeriodGrain.Year, Municipality = "2580" }, Viewer.Outsider), OfPeer(oneId, new Month(2025, 1), "and f.municipality_id = 5", new Month(2026, 12))),
            new("what came in, 13 months", () => completeness.ReadAsync(new CompletenessQuery(trend, Latest), default), $"select m.district_id, f.month, count(*) from public.peer_figure f join smv.membership m on m.municipality_id = f.municipality_id where f.month between '{trend.FirstDay:yyyy-MM-dd}' and '{Latest.FirstDay:yyyy-MM-dd}' group by 1, 2"),
            new("the latest month", () => new LatestMonth(database).FindAsync(null, default), "select max(month) from public.peer_figure"),
            new("budget of the year", () => budget.ReadAsync(new BudgetQuery(Latest), default), null),
            new("money by source", () => funding.ReadAsync(new BudgetQuery(Latest), default), null),
            new("milestones", () => milestones.ReadAsync(new MilestoneQuery(Latest), default), null),
            new("**the whole overview**, coordinator", () => whole.ReadAsync(new(Viewer.Coordinator, Latest, Language.Swedish) { ChosenOnly = true }, default), null),
            new("**the whole overview**, as released", () => whole.ReadAsync(new(Viewer.Outsider, Latest, Language.Swedish) { ChosenOnly = true }, default), null),
        ];

        Func<Task> Figures(string[] indicators, Month from, Func<FigureQuery, FigureQuery>? with = null, Viewer? viewer = null)
        {
            var query = new FigureQuery(viewer ?? Viewer.Coordinator, indicators, from, Latest);
            return () => figures.ReadAsync(with is null ? query : with(query), default);
        }
    }

    private static string OfPeer(short? indicator, Month from, string and = "", Month? to = null) => $"""
        {Districts} where f.month between '{from.FirstDay:yyyy-MM-dd}' and '{(to ?? Latest).FirstDay:yyyy-MM-dd}'
          and f.indicator_id = any({(indicator is null ? "array(select id from smv.indicator)" : $"'{{{indicator}}}'::smallint[]")}) {and} group by 1, 2, 3
        """;

    private static OrganisationSnapshot Moved(OrganisationSnapshot organisation)
    {
        var pajala = organisation.Memberships.Last();
        var other = organisation.Districts.First(d => !d.IsCounty && d.Id != pajala.District);
        return organisation with { Memberships = [.. organisation.Memberships.Where(m => m != pajala), pajala with { To = new DateOnly(2026, 11, 1) }, new(pajala.Municipality, other.Id, new DateOnly(2026, 11, 1), null)] };
    }
}
