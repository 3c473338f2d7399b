using Microsoft.AspNetCore.Mvc.ModelBinding;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>Takes a typed reason or explanation, or says at its field why it cannot be kept.</summary>
public static class ReasonCheck
{
    /// <returns><c>null</c> when nothing was typed, and when it cannot be kept: then the model is no longer valid.</returns>
    public static KeptText? Keep(this ModelStateDictionary state, string? typed, Wording words, string field = "Reason")
    {
        if (KeptText.FaultOf(typed) is not { } fault) return KeptText.Of(typed);
        state.AddModelError(field, words.Of(fault));
        return null;
    }
}
