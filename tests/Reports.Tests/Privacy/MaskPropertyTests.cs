using System.Globalization;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Privacy.Solving;

namespace SmvInsights.Tests.Privacy;

/// <summary>Random small counties, released two or three times with corrections: nobody finds anybody.</summary>
public sealed class MaskPropertyTests
{
    /// <summary>The seeds to try; <c>MASK_TABLES=2000</c> tries more, in a few minutes.</summary>
    private static readonly int Tables = int.Parse(Environment.GetEnvironmentVariable("MASK_TABLES") ?? "200", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Whoever_reads_every_release_cannot_narrow_a_primary_cell_to_fewer_than_four_values()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 2), async (half, _) =>
        {
            using var solver = new LinearSolver();
            for (var seed = half; seed < Tables; seed += 2)
            {
                var county = await ReleasedAsync(solver, new Random(seed));
                county.GivenUp.ShouldBe(0, $"seed {seed}");
                county.FoundOut().ShouldBeNull($"seed {seed}");
            }
        });
    }

    private static async Task<County> ReleasedAsync(LinearSolver solver, Random random)
    {
        var county = new County(solver, random.Next(2, 5), new Month(2025, random.Next(10) < 2 ? 10 : random.Next(11, 13)), random.Next(1, 4));
        var small = random.Next(3, 9);
        var waiting = county.Districts.SelectMany(d => county.Months.Select(m => (District: d, Month: m))).ToArray();
        random.Shuffle(waiting);
        foreach (var part in waiting.Chunk(random.Next(1, 3) == 1 ? waiting.Length : (waiting.Length + 1) / 2))
        {
            foreach (var (district, month) in part) county.Report(district, month, Facts(county, district, small, random));
            await county.PublishAsync();
        }
        foreach (var (district, month) in waiting.Take(random.Next(0, 3)))
        {
            var before = county.Versions.Last(v => v.District == district && v.Month == month).Facts;
            county.Report(district, month, random.Next(2) == 0 ? Facts(county, district, small, random) : Corrected(before, random));
        }
        if (county.Versions.Count > waiting.Length) await county.PublishAsync();
        return county;
    }

    /// <summary>Many zeros and small counts, a few large ones; not every category in every report; now and then one that was masked at the source.</summary>
    private static IReadOnlyList<Fact> Facts(County county, short district, int small, Random random)
    {
        var facts = new List<Fact>();
        foreach (var group in (short[])[1, 2])
        foreach (var sex in (short[])[1, 2])
        foreach (var municipality in county.MunicipalitiesOf(district).Append((short)0))
        {
            if (random.Next(municipality == 0 ? 12 : 3) > 0) continue;
            var isMasked = random.Next(40) == 0;
            var count = isMasked ? 1 : random.Next(4) switch { 0 => 0, 1 => random.Next(8, 40), _ => random.Next(1, small) };
            facts.Add(new(group, sex, (short)random.Next(1, 3), municipality, count, isMasked));
        }
        return facts.Count > 0 ? facts : [new(1, 1, 1, county.MunicipalitiesOf(district).First(), random.Next(0, 6))];
    }

    private static IReadOnlyList<Fact> Corrected(IReadOnlyList<Fact> before, Random random)
    {
        var at = random.Next(before.Count);
        return [.. before.Select((f, i) => i == at ? f with { Count = f.Count + random.Next(1, 4), Masked = false } : f)];
    }
}
