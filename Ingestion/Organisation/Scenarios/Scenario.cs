namespace SmvInsights.Ingestion.Organisation.Scenarios;

/// <summary>What a step of a plan does; in the order in which the steps are made.</summary>
public enum StepAct
{
    /// <summary>A new district.</summary>
    Open,
    Rename,

    /// <summary>A municipality to another district.</summary>
    Move,
    Close,
}

/// <param name="District">Its code; of a move, where to.</param>
/// <param name="Municipality">SCB code, of a move.</param>
/// <param name="NameSv">Of an opening or a new name.</param>
/// <param name="Day">First day of what it brings about; of a closing, the last day.</param>
public sealed record ScenarioStep(int Id, StepAct Act, string District, string? Municipality, string? NameSv, string? NameEn, DateOnly Day)
{
    /// <summary>First day on which things are otherwise.</summary>
    public DateOnly From => Act == StepAct.Close ? Day.AddDays(1) : Day;
}

/// <summary>Changes of the organisation that are planned together, apart from what is decided.</summary>
/// <param name="Steps">In the order in which they are made.</param>
public sealed record Scenario(
    int Id, string Name, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? DecidedAt, string? DecidedBy, IReadOnlyList<ScenarioStep> Steps)
{
    /// <summary>Steps in the order in which they are made: what opens before what moves there, what moves before what it leaves is closed.</summary>
    public static IReadOnlyList<ScenarioStep> InOrder(IEnumerable<ScenarioStep> steps) => [.. steps.OrderBy(s => s.Act).ThenBy(s => s.Day).ThenBy(s => s.Id)];

    public bool IsDecided => DecidedAt is not null;

    /// <summary>First day on which all of it is in force; <c>null</c> while nothing is planned.</summary>
    public DateOnly? InForce => Steps.Count == 0 ? null : Steps.Max(s => s.From);

    /// <summary>First day on which anything is otherwise.</summary>
    public DateOnly? Begins => Steps.Count == 0 ? null : Steps.Min(s => s.From);
}
