using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation;

/// <summary>What the months of a file must live up to when it is published.</summary>
public static class PeriodRules
{
    public static readonly Rule Locked = new("G060", Error,
        new("{1} kan inte lämna {2} för {3}: låst sedan {4}. Skäl: {5}", "{1} cannot send {2} for {3}: locked since {4}. Reason: {5}"),
        new("Be {6} öppna perioden, och skicka sedan filen igen. Det som redan är publicerat gäller.", "Ask {6} to open the period, then send the file again. What is published already stays in force."));
}
