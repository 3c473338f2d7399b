using System.Text;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Intake;

/// <summary>
/// What a person typed to stand beside figures for ever: a reason, an explanation. Short, and without personal numbers: nobody who stores
/// one can forget to look, for there is no other way to one.
/// </summary>
public sealed record KeptText
{
    public const int Longest = 300;

    private KeptText(string text) => Text = text;

    /// <summary>Without space around it; line breaks are <c>\n</c>.</summary>
    public string Text { get; }

    /// <returns><c>null</c> when nothing was typed.</returns>
    /// <exception cref="ArgumentException">It cannot be kept; the message is that of <see cref="FaultOf"/> in English.</exception>
    public static KeptText? Of(string? typed)
    {
        if (FaultOf(typed) is { } fault) throw new ArgumentException(fault.En);
        return string.IsNullOrWhiteSpace(typed) ? null : new(Trim(typed));
    }

    /// <returns>Why it cannot be kept, and what to do; <c>null</c> when it can.</returns>
    public static Phrase? FaultOf(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (Trim(typed).Length > Longest) return new($"Skriv högst {Longest} tecken.", $"Write at most {Longest} characters.");
        return PersonalNumberScan.Find(Encoding.UTF8.GetBytes(typed), "").Any(f => f.Severity == Severity.Error)
            ? new("Texten innehåller ett personnummer. Inget är sparat: ta bort det och försök igen.", "The text holds a personal number. Nothing was stored: remove it and try again.")
            : null;
    }

    /// <summary>A browser counts a line break as one character and sends two.</summary>
    private static string Trim(string typed) => typed.ReplaceLineEndings("\n").Trim();
}
