namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>The form that sends a file.</summary>
/// <param name="Reason">Goes with the file.</param>
/// <param name="AsksReason">Whether the form asks for it; else it is passed on unseen.</param>
public sealed record SendFile(string? Reason, bool AsksReason);
