using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition;

/// <summary>Where the money comes from, in words. A possibility never stands as a commitment.</summary>
public static class FundingStanding
{
    /// <summary>One sentence on what is granted and what is unfunded; <c>null</c> when nothing is applied for.</summary>
    /// <param name="district"><c>null</c> for all together.</param>
    public static string? Finding(CountyFigures f, string? district = null)
    {
        var items = f.BudgetOf(district);
        var total = Funding.Of(items);
        if (total.Applied is not { } sum) return null;
        var funders = items.Where(i => i.Type == BudgetType.Income && Funding.AppliedOf(i) is not null).Select(i => i.Funder).Distinct().ToList();
        var (granted, applied) = (f.Kronor(total.Granted ?? 0), f.Kronor(total.Applied));
        var start = funders is [{ } only]
            ? f.Say($"{CountyFigures.Capital(f.FunderName(only))} har beviljat {granted} av sökta {applied}", $"{CountyFigures.Capital(f.FunderName(only))} has granted {granted} of {applied} applied for")
            : f.Say($"{granted} har beviljats av sökta {applied}", $"{granted} has been granted of {applied} applied for");
        var left = sum - (total.Granted ?? 0);
        return total.Unfunded switch
        {
            > 0 when total.Unfunded == left => f.Say($"{start}; {f.Kronor(left)} är ofinansierat.", $"{start}; {f.Kronor(left)} is unfunded."),
            > 0 => f.Say($"{start}; {f.Kronor(total.Unfunded)} av hela behovet är ofinansierat.", $"{start}; {f.Kronor(total.Unfunded)} of the whole need is unfunded."),
            _ when left > 0 => f.Say($"{start}; resten täcks av andra beslutade medel.", $"{start}; other decided funds cover the rest."),
            _ => start + ".",
        };
    }

    /// <summary>What is asked for, promised, refused or could be asked for, in words that commit nobody; <c>null</c> where there is nothing.</summary>
    /// <param name="district"><c>null</c> for all together.</param>
    public static string? Possibilities(CountyFigures f, string? district = null)
    {
        var income = f.BudgetOf(district).Where(i => i.Type == BudgetType.Income).ToList();
        List<string> sentences =
        [
            .. Sentence(f, income, FundingStatus.NotAsked, "Frågan om medfinansiering kan komma att ställas till {0}; ingen begäran är gjord.", "{0} may come to be asked for co-financing; no request has been made."),
            .. Sentence(f, income, FundingStatus.Asked, "Medfinansiering är begärd men inte beslutad från {0}.", "Co-financing has been requested, but not decided, from {0}."),
            .. Sentence(f, income, FundingStatus.Promised, "Medel är utlovade men inte beslutade från {0}.", "Funds are promised, but not decided, from {0}."),
            .. Sentence(f, income, FundingStatus.Applied, "Ansökan är inte avgjord hos {0}.", "An application is undecided at {0}."),
            .. Sentence(f, income, FundingStatus.Rejected, "En ansökan har fått avslag av {0}.", "An application has been rejected by {0}."),
        ];
        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }

    /// <summary>How far a funder has committed itself.</summary>
    public static Phrase NameOf(FundingStatus? status) => status switch
    {
        FundingStatus.Applied => new Phrase("sökt", "applied for"),
        FundingStatus.Granted => new Phrase("beviljat", "granted"),
        FundingStatus.Rejected => new Phrase("avslaget", "rejected"),
        FundingStatus.NotAsked => new Phrase("ej begärt", "not asked"),
        FundingStatus.Asked => new Phrase("begärt", "asked for"),
        FundingStatus.Promised => new Phrase("utlovat", "promised"),
        FundingStatus.Paid => new Phrase("inbetalt", "paid"),
        FundingStatus.Decided => new Phrase("beslutat", "decided"),
        _ => new Phrase("ej angivet", "not stated"),
    };

    private static IEnumerable<string> Sentence(CountyFigures f, IReadOnlyList<BudgetItem> income, FundingStatus status, string sv, string en)
    {
        var funders = income.Where(i => i.Status == status && i.Funder is not null).Select(i => f.FunderName(i.Funder!)).Distinct().ToList();
        if (funders.Count > 0) yield return CountyFigures.Capital(f.Say(sv, en).Replace("{0}", f.List(funders), StringComparison.Ordinal));
    }
}
