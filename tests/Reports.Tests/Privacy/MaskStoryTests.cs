using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Privacy;
using SmvInsights.Reports.Privacy.Solving;

namespace SmvInsights.Tests.Privacy;

/// <summary>What a rule that looks at one line at a time would let through.</summary>
public sealed class MaskStoryTests : IDisposable
{
    private static readonly Month October = new(2025, 10), November = new(2025, 11), December = new(2025, 12), Year = new(2025, 1);
    private readonly LinearSolver _solver = new();

    public void Dispose() => _solver.Dispose();

    [Fact]
    public async Task Two_hidden_parts_of_a_total_do_not_hide_each_other_from_the_people_of_either()
    {
        var county = new County(_solver, 4, December);
        foreach (var (district, count) in county.Districts.Zip([3, 4, 20, 30])) county.Report(district, December, All(county, district, count));
        await county.PublishAsync();

        var shown = county.Districts.Count(d => county.Seen(PlanTable.Month, d, December) != "..") + (county.Seen(PlanTable.Month, County.Whole, December) == ".." ? 0 : 1);
        shown.ShouldBe(2, "each total or part that is shown is one less to hide behind, and the small ones need one besides each other");
        county.FoundOut().ShouldBeNull();
    }

    [Fact]
    public async Task Two_hidden_parts_that_sum_to_three_are_not_hidden_at_all()
    {
        var county = new County(_solver, 3, December);
        foreach (var (district, count) in county.Districts.Zip([1, 2, 0])) county.Report(district, December, All(county, district, count));
        await county.PublishAsync();

        county.Seen(PlanTable.Month, 4, December).ShouldBe("0", "a zero by district is shown");
        county.Seen(PlanTable.Month, County.Whole, December).ShouldBe("..");
        county.FoundOut().ShouldBeNull();
    }

    [Fact]
    public async Task A_correction_of_another_month_does_not_give_a_hidden_month_away_by_the_new_sum()
    {
        var county = new County(_solver, 2, October);
        foreach (var month in county.Months)
        {
            county.Report(2, month, All(county, 2, month == October ? 3 : 10));
            county.Report(3, month, All(county, 3, 40));
        }
        await county.PublishAsync();
        county.Seen(PlanTable.Month, 2, October).ShouldBe("..");

        county.Report(2, November, All(county, 2, 11));
        await county.PublishAsync();

        county.Seen(PlanTable.Month, 2, November).ShouldBe("11");
        county.Seen(PlanTable.QuarterGroup, 2, October, 1).ShouldBe("..", "3 + 11 + 10 in one group: whoever knows the sum knows October");
        county.Seen(PlanTable.YearMunicipality, County.Whole, Year, 21).ShouldBe("..");
        county.FoundOut().ShouldBeNull();
    }

    [Fact]
    public async Task A_sum_that_is_not_small_is_hidden_where_taking_own_rows_away_leaves_a_small_one()
    {
        var county = new County(_solver, 2, December);
        county.Report(2, December, new Fact(1, 1, 1, 21, 30), new Fact(1, 1, 2, 21, 1));
        county.Report(3, December, new Fact(1, 1, 1, 31, 30), new Fact(1, 1, 2, 31, 8));
        await county.PublishAsync();

        county.Seen(PlanTable.QuarterActor, County.Whole, October, 2).ShouldBe("..", "district 3 would take its 8 from 9");
        county.FoundOut().ShouldBeNull();
    }

    [Fact]
    public async Task A_category_that_a_correction_drops_keeps_its_cell()
    {
        var county = new County(_solver, 2, December);
        county.Report(2, December, new Fact(1, 1, 1, 21, 20), new Fact(1, 2, 1, 21, 12));
        county.Report(3, December, All(county, 3, 40));
        await county.PublishAsync();
        county.Report(2, December, new Fact(1, 1, 1, 21, 20));
        await county.PublishAsync();

        county.Seen(PlanTable.QuarterSex, 2, October, 2).ShouldBe("0");
    }

    [Fact]
    public async Task A_municipality_without_anybody_looks_like_one_with_few()
    {
        var county = new County(_solver, 2, December, municipalities: 3);
        county.Report(2, December, new Fact(1, 1, 1, 21, 20), new Fact(1, 1, 1, 22, 2));
        county.Report(3, December, new Fact(1, 1, 1, 31, 20), new Fact(1, 1, 1, 32, 20), new Fact(1, 1, 1, 33, 20));
        await county.PublishAsync();

        county.Seen(PlanTable.YearMunicipality, County.Whole, Year, 22).ShouldBe("..");
        county.Seen(PlanTable.YearMunicipality, County.Whole, Year, 23).ShouldBe("..");
        county.FoundOut().ShouldBeNull();
    }

    [Fact]
    public async Task Without_the_solver_only_what_is_safe_by_itself_is_shown_and_what_was_hidden_stays_so()
    {
        using var away = new LinearSolver("there-is-no-such-program", TimeSpan.FromSeconds(5));
        var county = new County(away, 3, November);
        foreach (var district in county.Districts) county.Report(district, November, All(county, district, 20));
        await county.PublishAsync();
        county.Districts.ShouldAllBe(d => county.Seen(PlanTable.Month, d, November) == "20");

        foreach (var (district, count) in county.Districts.Zip([3, 20, 30])) county.Report(district, December, All(county, district, count));
        await county.PublishAsync();
        county.IsAudited.ShouldBeFalse();
        county.Districts.ShouldAllBe(d => county.Seen(PlanTable.Month, d, December) == "..");

        county.Solver = _solver;
        county.Report(4, November, All(county, 4, 22));
        await county.PublishAsync();
        county.IsAudited.ShouldBeTrue();
        county.Districts.ShouldAllBe(d => county.Seen(PlanTable.Month, d, December) == "..");
        county.FoundOut().ShouldBeNull();
    }

    private static Fact[] All(County county, short district, int count) => [new(1, 1, 1, county.MunicipalitiesOf(district).First(), count)];
}
