namespace SmvInsights.Reports.Figures;

/// <summary>Who asks for figures, which decides whether protected counts are raw or as released.</summary>
/// <param name="SeesAllRaw">The county coordinator.</param>
/// <param name="OwnDistrict">Code of the district whose raw counts it sees, or <c>null</c>.</param>
public sealed record Viewer(bool SeesAllRaw, string? OwnDistrict)
{
    public static readonly Viewer Coordinator = new(true, null);

    /// <summary>Steering-group members, administrators, and every report that is sent out.</summary>
    public static readonly Viewer Outsider = new(false, null);

    public static Viewer District(string code) => new(false, code);

    public bool SeesRaw(string district) => SeesAllRaw || string.Equals(district, OwnDistrict, StringComparison.Ordinal);
}
