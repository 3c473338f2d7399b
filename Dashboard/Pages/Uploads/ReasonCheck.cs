using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>What a reason or an explanation must live up to before it is stored for ever beside the figures.</summary>
public static class ReasonCheck
{
    internal const int Longest = 300;

    /// <returns>Whether it may be kept; otherwise the field says why not.</returns>
    public static bool MayKeep(this ModelStateDictionary state, string? text, Wording words, string field = "Reason")
    {
        if (text?.Length > Longest) state.AddModelError(field, words.Of($"Skriv högst {Longest} tecken.", $"Write at most {Longest} characters."));
        if (HoldsPersonalNumber(text))
            state.AddModelError(field, words.Of("Texten innehåller ett personnummer. Ta bort det.", "The text holds a personal number. Remove it."));
        return state.IsValid;
    }

    internal static bool HoldsPersonalNumber(string? text) =>
        text is not null && PersonalNumberScan.Find(Encoding.UTF8.GetBytes(text), "").Any(f => f.Severity == Severity.Error);
}
