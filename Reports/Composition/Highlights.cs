namespace SmvInsights.Reports.Composition;

/// <summary>What a reader who stops after the first paragraph must know: whole sentences, computed, nothing called good or bad.</summary>
public static class Highlights
{
    /// <summary>Money, cost, activity, milestones and what is missing: at most five, empty when nothing has been reported.</summary>
    public static IReadOnlyList<string> OfCounty(CountyFigures f)
    {
        var lacks = SubmissionStanding.Lacks(f);
        return Said(
            Join(FundingStanding.Finding(f), FundingStanding.Possibilities(f)),
            CostStanding.Finding(f, f.Costs),
            IndicatorStanding.Finding(f, f.County),
            MilestoneStanding.Finding(f, f.Milestones.Milestones),
            lacks.Count == 0 ? null : f.Say($"Preliminära uppgifter: det saknas {f.List(lacks)}.", $"Preliminary figures: missing are {f.List(lacks)}."));
    }

    /// <inheritdoc cref="OfCounty"/>
    public static IReadOnlyList<string> OfDistrict(CountyFigures f, string district) => Said(
        IndicatorStanding.Finding(f, district),
        CostStanding.Finding(f, f.Costs.Where(i => i.District == district)),
        MilestoneStanding.Finding(f, [.. f.Milestones.Milestones.Where(s => s.District == district)]));

    private static IReadOnlyList<string> Said(params string?[] sentences) => [.. sentences.OfType<string>()];

    private static string? Join(params string?[] sentences)
    {
        var said = string.Join(' ', sentences.OfType<string>());
        return said.Length == 0 ? null : said;
    }
}
