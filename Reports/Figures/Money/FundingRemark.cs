using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Reports.Figures.Money;

public enum FundingFault
{
    /// <summary>More has come than was committed.</summary>
    PaidBeyondDecided,

    /// <summary>Granted, decided or paid by its status, and no amount says how much.</summary>
    CommittedWithoutAmount,

    /// <summary>Money has come from a source that has committed nothing.</summary>
    PaidWithoutCommitment,

    /// <summary>Paid by its status, and no month has any outcome.</summary>
    PaidWithoutOutcome,

    /// <summary>An amount stands as decided though the source refused or was not asked.</summary>
    DecidedThoughRefused,

    /// <summary>An amount stands as decided, and no status says whether it is; it counts as decided.</summary>
    StatusMissing,

    /// <summary>Was committed in an earlier month of the year and is a possibility again.</summary>
    TakenBack,
}

/// <summary>What the reports say against themselves about an income. It is shown, and nothing is put right in silence.</summary>
/// <param name="Amount">What it is about, in hundredths of a krona, or <c>null</c>.</param>
public sealed record FundingRemark(FundingFault Fault, long? Amount = null)
{
    /// <param name="item">As of the latest report.</param>
    /// <param name="months">Its statements, the earliest first.</param>
    public static IEnumerable<FundingRemark> Of(BudgetItem item, IReadOnlyList<FundingStatement> months)
    {
        var paid = item.Actual ?? 0;
        var committed = Funding.CommittedOf(item);
        if (IsCommitment(item.Status))
        {
            if (item.Decided is null) yield return new(FundingFault.CommittedWithoutAmount);
            if (committed is { } sum && paid > sum) yield return new(FundingFault.PaidBeyondDecided, paid - sum);
            if (item.Status == FundingStatus.Paid && paid == 0) yield return new(FundingFault.PaidWithoutOutcome);
        }
        else if (paid > 0 && committed is null) yield return new(FundingFault.PaidWithoutCommitment, paid);
        else if (paid > committed) yield return new(FundingFault.PaidBeyondDecided, paid - committed);
        if (item is { Status: FundingStatus.Rejected or FundingStatus.NotAsked, Decided: > 0 }) yield return new(FundingFault.DecidedThoughRefused, item.Decided);
        if (item is { Status: null, Decided: not null }) yield return new(FundingFault.StatusMissing, item.Decided);
        if (item.Status is { } now && !IsCommitment(now) && months.LastOrDefault(m => IsCommitment(m.Status)) is { } was)
            yield return new(FundingFault.TakenBack, was.Decided);
    }

    private static bool IsCommitment(FundingStatus? status) => status is FundingStatus.Granted or FundingStatus.Decided or FundingStatus.Paid;
}
