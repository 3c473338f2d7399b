using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Reports.Figures.Money;

/// <summary>How far money from a source has come. Granted, decided and paid are commitments; applied for, asked for and promised are possibilities; refused and not asked are neither and have no amount.</summary>
public enum FundingStage
{
    NotAsked,
    Applied,
    Granted,
    Asked,
    Promised,
    Decided,
    Paid,
    Refused,
}

/// <summary>A stage that a source has reached in the year.</summary>
/// <param name="Amount">In hundredths of a krona; <c>null</c> where the reports name none.</param>
/// <param name="Said">The first report from which stage and amount have stood unchanged; of what is paid, the month of the last payment.</param>
/// <param name="Stands">Whether it still is where the money stands: not so what was promised once it is decided.</param>
public sealed record StageReached(FundingStage Stage, long? Amount, FundingStatement Said, bool Stands);

/// <summary>The stages of one income, read off its months.</summary>
public static class FundingStages
{
    /// <param name="months">Of one income, the earliest first.</param>
    /// <returns>In the order of <see cref="FundingStage"/>.</returns>
    public static IReadOnlyList<StageReached> Of(IReadOnlyList<FundingStatement> months)
    {
        List<StageReached> reached = [];
        var wasAsked = months.Any(m => m.Status is FundingStatus.NotAsked or FundingStatus.Asked or FundingStatus.Promised);
        foreach (var stage in Enum.GetValues<FundingStage>().Where(s => s != FundingStage.Applied || !wasAsked))
        {
            if (stage == FundingStage.Paid) reached.AddRange(Paid(months));
            else if (LastRun(months, stage) is { } run) reached.Add(run);
        }
        return reached;
    }

    private static StageReached? LastRun(IReadOnlyList<FundingStatement> months, FundingStage stage)
    {
        var last = months.Count - 1;
        while (last >= 0 && !IsAt(months[last], stage)) last--;
        if (last < 0) return null;
        var amount = AmountAt(months[last], stage);
        var first = last;
        while (first > 0 && IsAt(months[first - 1], stage) && AmountAt(months[first - 1], stage) == amount) first--;
        var isRefused = stage == FundingStage.Applied && months[^1].Status == FundingStatus.Rejected;
        return new StageReached(stage, amount, months[first], last == months.Count - 1 && !isRefused);
    }

    private static IEnumerable<StageReached> Paid(IReadOnlyList<FundingStatement> months)
    {
        if (months.LastOrDefault(m => m.Actual is not (null or 0)) is { } last)
            yield return new StageReached(FundingStage.Paid, months.Sum(m => m.Actual ?? 0), last, true);
    }

    private static bool IsAt(FundingStatement month, FundingStage stage) => stage switch
    {
        FundingStage.NotAsked => month.Status == FundingStatus.NotAsked,
        FundingStage.Refused => month.Status == FundingStatus.Rejected,
        FundingStage.Applied => month.Applied is not null || month.Status == FundingStatus.Applied,
        FundingStage.Granted => month.Status == FundingStatus.Granted,
        FundingStage.Asked => month.Status == FundingStatus.Asked,
        FundingStage.Promised => month.Status == FundingStatus.Promised,
        FundingStage.Decided => month.Status == FundingStatus.Decided || month.Status is null && month.Decided is not null,
        _ => false,
    };

    private static long? AmountAt(FundingStatement month, FundingStage stage) => stage switch
    {
        FundingStage.NotAsked or FundingStage.Refused => null,
        FundingStage.Applied => month.Applied,
        FundingStage.Granted or FundingStage.Decided => month.Decided,
        FundingStage.Asked => month.Applied ?? month.Decided,
        _ => month.Decided ?? month.Applied,
    };
}
