using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts.Gallery;

/// <summary>What a chart may be given to show, from the usual to the worst.</summary>
public enum GalleryState
{
    Full,
    Empty,
    Missing,
    Masked,

    /// <summary>Sums that lack a part, ranges, what is not published and what cannot be restated.</summary>
    Unsure,

    One,
    Five,
    LongNames,
    Large,
    Small,
}

public static class GalleryStates
{
    public static readonly IReadOnlyList<GalleryState> All = Enum.GetValues<GalleryState>();

    public static Phrase NameOf(GalleryState state) => state switch
    {
        GalleryState.Empty => new("Tomt", "Empty"),
        GalleryState.Missing => new("Ej inlämnat", "Not submitted"),
        GalleryState.Masked => new("Dolt", "Masked"),
        GalleryState.Unsure => new("Ofullständigt och osäkert", "Incomplete and uncertain"),
        GalleryState.One => new("Ett enda värde", "A single value"),
        GalleryState.Five => new("Fem länsdelar", "Five districts"),
        GalleryState.LongNames => new("Mycket långa namn", "Very long names"),
        GalleryState.Large => new("Mycket stora tal", "Very large numbers"),
        GalleryState.Small => new("Mycket små tal", "Very small numbers"),
        _ => new("Fullt", "Full"),
    };
}
