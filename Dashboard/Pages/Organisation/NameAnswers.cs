namespace SmvInsights.Dashboard.Pages.Organisation;

/// <summary>A new name from a day on, or the one in use spelt rightly.</summary>
public sealed class NameAnswers
{
    public string? NameSv { get; set; }

    public string? NameEn { get; set; }

    public string? From { get; set; }

    /// <summary>The name was misspelt: the day is of no account.</summary>
    public bool Correction { get; set; }
}
