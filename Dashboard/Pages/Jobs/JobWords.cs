using SmvInsights.Dashboard.Jobs;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Jobs;

/// <summary>Where a job stands, for people.</summary>
public static class JobWords
{
    public static Phrase State(JobState job, bool overdue) => job switch
    {
        { Running.Count: 1 } => new("Går", "Running"),
        { Running.Count: > 1 } => new($"Går, {job.Running.Count} stycken", $"Running, {job.Running.Count} of them"),
        _ when overdue => new("Går inte", "Does not run"),
        { LastSucceeded: false } => new("Misslyckades senast", "Failed last time"),
        { LastSucceeded: true } => new("I ordning", "In order"),
        _ => new("Inte kört än", "Not run yet"),
    };

    public static string Badge(JobState job, bool overdue) => job switch
    {
        { Running.Count: > 0 } => "badge-info",
        _ when overdue => "badge-bad",
        { LastSucceeded: false } => "badge-bad",
        { LastSucceeded: true } => "badge-good",
        _ => "",
    };

    /// <summary><c>340 ms</c>, <c>1,2 s</c>, <c>3 min</c>.</summary>
    public static string Duration(TimeSpan duration, Language language) => duration switch
    {
        { TotalSeconds: < 1 } => NumberForm.Integer((long)duration.TotalMilliseconds, language) + "\u00A0ms",
        { TotalMinutes: < 2 } => NumberForm.Decimal((decimal)duration.TotalSeconds, 1, language) + "\u00A0s",
        _ => NumberForm.Integer((long)duration.TotalMinutes, language) + "\u00A0min",
    };
}
