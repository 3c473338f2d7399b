using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Privacy.Masking;
using SmvInsights.Reports.Privacy.Releases;
using SmvInsights.Reports.Privacy.Solving;
using Xunit.Abstractions;

namespace SmvInsights.Tests.Privacy;

/// <summary>How many cells the mask hides beyond the small ones, against the fewest that would do, found by trying all.</summary>
public sealed class MaskCostTests(ITestOutputHelper output)
{
    private const int Tables = 20;
    private const int MostCandidates = 24;
    private const int MostHidden = 4;

    [Fact]
    public async Task The_mask_hides_little_more_than_the_fewest_cells_that_would_do()
    {
        using var solver = new LinearSolver();
        int compared = 0, hidden = 0, fewest = 0, alike = 0, released = 0;
        for (var seed = 0; compared < Tables; seed++)
        {
            var random = new Random(seed);
            var county = new County(solver, random.Next(3, 5), new Month(2025, 12), random.Next(1, 3));
            foreach (var district in county.Districts) county.Report(district, county.Months[0], Facts(county, district, random));
            await county.PublishAsync();
            var extra = county.Released.FindAll(c => c is { IsPrimary: false, State: (short)CellState.Masked });
            var candidates = county.Released.FindAll(c => !c.IsPrimary && c.State != (short)CellState.Incomplete);
            if (extra.Count is < 2 or > MostHidden || candidates.Count > MostCandidates) continue;
            compared++;
            released += candidates.Count;
            hidden += extra.Count;
            var least = Fewest(county, candidates, extra.Count);
            fewest += least;
            if (least == extra.Count) alike++;
        }
        output.WriteLine($"{compared} tables, {released} cells that are not small: {hidden} hidden, {fewest} in the best case; the same number in {alike} tables");
        hidden.ShouldBeLessThanOrEqualTo(fewest * 2);
    }

    /// <summary>Tries every choice of cells, fewest first.</summary>
    private static int Fewest(County county, List<StoredCell> candidates, int known)
    {
        for (var count = 0; count < known; count++)
        {
            foreach (var choice in Choices(candidates, count))
            {
                if (county.HidingOnly(choice).FoundOut() is null) return count;
            }
        }
        return known;
    }

    private static IEnumerable<IReadOnlyList<StoredCell>> Choices(IReadOnlyList<StoredCell> from, int count)
    {
        if (count == 0) return [[]];
        return Enumerable.Range(0, from.Count).SelectMany(at =>
            Choices([.. from.Skip(at + 1)], count - 1).Select(rest => (IReadOnlyList<StoredCell>)[from[at], .. rest]));
    }

    private static IReadOnlyList<Fact> Facts(County county, short district, Random random) =>
        [.. from sex in (short[])[1, 2]
            from municipality in county.MunicipalitiesOf(district)
            where random.Next(3) > 0
            select new Fact(1, sex, (short)random.Next(1, 3), municipality, random.Next(3) == 0 ? random.Next(1, 5) : random.Next(5, 30)),
            new Fact(1, 1, 1, county.MunicipalitiesOf(district).First(), random.Next(1, 30))];
}
