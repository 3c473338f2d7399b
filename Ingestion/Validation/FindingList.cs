using System.Text;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Ingestion.Workbooks;

namespace SmvInsights.Ingestion.Validation;

/// <summary>Collects findings within bounds: so many of each severity are kept that no uploader misses any, and the rest are counted.</summary>
public sealed class FindingList
{
    /// <summary>Findings kept of each severity, so that a flood of notes never hides an error.</summary>
    public const int MostKept = 10_000;

    private const int LongestValue = 300;

    private readonly List<Finding> _kept = [];
    private readonly int[] _counts = new int[4];

    public bool HasErrors => _counts[(int)Severity.Error] > 0;

    public void Add(Rule rule, Place place, ReadOnlySpan<byte> value, params object[] details)
    {
        if (Reserve(rule) is >= 0 and var reserved) Fill(reserved, rule, place, value, details);
    }

    public void Add(Finding finding)
    {
        if (++_counts[(int)finding.Severity] <= MostKept) _kept.Add(finding);
    }

    public void Add(Rule rule, Place place) => Add(rule, place, []);

    /// <summary>Counts a finding whose details come later.</summary>
    /// <returns>Its place, for <see cref="Fill"/>; -1 when there are so many that it is not kept.</returns>
    public int Reserve(Rule rule)
    {
        if (++_counts[(int)rule.Severity] > MostKept) return -1;
        _kept.Add(null!);
        return _kept.Count - 1;
    }

    /// <summary>Must follow every <see cref="Reserve"/> that gave a place.</summary>
    public void Fill(int reserved, Rule rule, Place place, ReadOnlySpan<byte> value, params object[] details)
    {
        var text = CellValue.Shown(Encoding.UTF8.GetString(value[..Math.Min(value.Length, LongestValue * 4)]));
        _kept[reserved] = rule.At(place, ShortText.Of(text, LongestValue), details);
    }

    /// <summary>In the order of the file: what concerns all of it first, then by line and column.</summary>
    public IReadOnlyList<Finding> InFileOrder()
    {
        foreach (var severity in Enum.GetValues<Severity>())
            if (_counts[(int)severity] - MostKept is > 0 and var more)
                _kept.Add((FileRules.More with { Severity = severity }).At(Place.WholeFile, "", more));
        return [.. _kept.OrderBy(f => f.Line).ThenBy(f => f.Column)];
    }
}
