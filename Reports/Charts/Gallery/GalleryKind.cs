using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts.Gallery;

/// <summary>A kind of chart, or a use of one, with examples of it.</summary>
/// <param name="Key">Names it in an address.</param>
/// <param name="Example">The example of a state; <c>null</c> where the kind has no such state, as money is never masked.</param>
public sealed record GalleryKind(string Key, Phrase Name, Func<GalleryState, Language, ChartSpec?> Example)
{
    public IEnumerable<(GalleryState State, ChartSpec Chart)> Examples(Language language)
    {
        foreach (var state in GalleryStates.All)
            if (Example(state, language) is { } chart) yield return (state, chart);
    }
}
