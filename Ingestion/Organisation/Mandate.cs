namespace SmvInsights.Ingestion.Organisation;

/// <summary>What an uploading account speaks for: which rows it may send, and the scope its submissions replace.</summary>
/// <param name="District">District code, or <c>null</c> for any district (the coordinator, or an actor that reports for all districts).</param>
/// <param name="Municipalities">SCB codes it speaks for; empty means all of the district.</param>
/// <param name="Actors">Actor codes it speaks for; empty means all.</param>
public sealed record Mandate(string? District, IReadOnlyList<string> Municipalities, IReadOnlyList<string> Actors)
{
    /// <summary>The county coordinator: any district, the county itself included.</summary>
    public static readonly Mandate County = new(null, [], []);

    public static Mandate ForDistrict(string code) => new(code, [], []);

    /// <summary>The stored form: empty for a whole district, else <c>kommun:2580,2582</c> or <c>aktör:POL</c>.</summary>
    public string Scope =>
        Municipalities.Count > 0 ? "kommun:" + string.Join(',', Municipalities.Order(StringComparer.Ordinal))
        : Actors.Count > 0 ? "aktör:" + string.Join(',', Actors.Order(StringComparer.Ordinal))
        : "";

    /// <summary>Reads the stored form back.</summary>
    /// <exception cref="FormatException">The scope has neither form.</exception>
    public static Mandate From(string? district, string scope) => scope.Split(':', 2) switch
    {
        [""] => new(district, [], []),
        ["kommun", var codes] => new(district, codes.Split(','), []),
        ["aktör", var codes] => new(district, [], codes.Split(',')),
        _ => throw new FormatException($"'{scope}' is not a scope."),
    };

    /// <summary>Whether it may send a row about the district; <c>LÄN</c> is the coordinator's alone.</summary>
    public bool SpeaksFor(District district) =>
        District is null ? Scope.Length == 0 || !district.IsCounty : string.Equals(District, district.Code, StringComparison.Ordinal);
}
