namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>The form that sends a file.</summary>
/// <param name="Reason">What the field of the reason holds.</param>
public sealed record SendFile(string? Reason);
