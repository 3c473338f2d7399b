using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.FirstSteps;

public enum FirstStepKind
{
    Coordinator,
    Organisation,
    Reporters,
    Mail,
    Recipients,
    Upload,
}

/// <summary>One thing that a new installation needs before it can be used.</summary>
/// <param name="State">How it stands, or what to do.</param>
/// <param name="Policy">What whoever does it must be allowed.</param>
/// <param name="Where">The page to do it on; <c>null</c> when it is done beside the step.</param>
public sealed record FirstStep(FirstStepKind Kind, bool IsDone, string Title, string State, string Policy, string? Where, string? WhereName)
{
    /// <summary>Another page to look at.</summary>
    public (string Where, string Name)? Aside { get; init; }

    /// <summary>Who does it, for those who may not.</summary>
    public Phrase Doer => Policy switch
    {
        Policies.Administer => new("Det gör administratören.", "The administrator does this."),
        Policies.Report => new("Det gör en rapportör eller länssamordnaren.", "A reporter or the county coordinator does this."),
        _ => new("Det gör länssamordnaren.", "The county coordinator does this."),
    };
}
