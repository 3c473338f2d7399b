using System.Globalization;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Intake.Comparing;

/// <summary>What a new version of a month leaves out: whole municipalities and actors by their names, and then single series.</summary>
internal sealed class DroppedSeries<TRow, TKey>
    where TKey : notnull
{
    private const int Named = 10;

    private readonly Dictionary<(int Group, string Name), int> _wholes = [];
    private readonly List<string> _series = [];
    private int _count;

    /// <param name="kept">For each of the shape's groups, the names that the file still has.</param>
    public void Add(RowShape<TRow, TKey> shape, TRow row, IReadOnlyList<HashSet<string>> kept)
    {
        _count++;
        for (var g = 0; g < kept.Count; g++)
            if (shape.Groups[g].Name(row) is { } name && !kept[g].Contains(name))
            {
                _wholes[(g, name)] = _wholes.GetValueOrDefault((g, name)) + 1;
                return;
            }
        if (_series.Count <= Named) _series.Add(string.Join(" · ", shape.About(row).Values));
    }

    /// <param name="district">Named when the file is about several months or districts.</param>
    /// <returns><c>null</c> when nothing is left out.</returns>
    public Finding? Finding(RowShape<TRow, TKey> shape, Month month, District? district) => _count == 0 ? null
        : VersionRules.DroppedSeries.At(Place.WholeFile, "", shape.Counted(_count), About(month, district), Words(shape));

    private static Phrase About(Month month, District? district)
    {
        var (sv, en) = (month.LongForm(Language.Swedish), month.LongForm(Language.English));
        return district?.NameIn(month) is { } name ? new($"{sv} ({name.Sv})", $"{en} ({name.En})") : new(sv, en);
    }

    private Phrase Words(RowShape<TRow, TKey> shape)
    {
        var wholes = _wholes.OrderBy(w => w.Key.Group).ThenBy(w => w.Key.Name, StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true))
            .Select(w => (w.Key.Name, shape.Groups[w.Key.Group].All, Count: shape.Counted(w.Value))).ToList();
        return new(Words(wholes.Select(w => $"{w.All.Sv} {w.Name} ({w.Count.Sv})")), Words(wholes.Select(w => $"{w.All.En} {w.Name} ({w.Count.En})")));
    }

    private string Words(IEnumerable<string> wholes)
    {
        List<string> all = [.. wholes, .. _series];
        return string.Join("; ", all.Take(Named)) + (all.Count > Named ? " …" : "");
    }
}
