namespace SmvInsights.Ingestion.Contracts;

/// <summary>The three monthly reports, with the numbers they are stored under.</summary>
public enum ReportKind : short
{
    Activity = 1,
    Budget = 2,
    Milestones = 3,
}

public enum TargetGroup : short
{
    /// <summary><c>alla</c>: not split, a remainder beside split rows.</summary>
    All = 0,
    AdultVictim = 1,
    Child = 2,
    Perpetrator = 3,
    Staff = 4,
}

public enum Sex : short
{
    /// <summary><c>A</c>: all or unknown, a remainder beside split rows.</summary>
    All = 0,
    Women = 1,
    Men = 2,
}

public enum BudgetType : short
{
    Income = 1,
    Cost = 2,
}

public enum FundingStatus : short
{
    Applied = 1,
    Granted = 2,
    Rejected = 3,
    NotAsked = 4,
    Asked = 5,
    Promised = 6,
    Paid = 7,
    Decided = 8,
}

public enum MilestoneStatus : short
{
    NotStarted = 1,
    Ongoing = 2,
    Done = 3,
    Late = 4,
    Cancelled = 5,
}
