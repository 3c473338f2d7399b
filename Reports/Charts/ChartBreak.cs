using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts;

/// <summary>From a period on something else is counted: other municipalities, another definition. Lines are cut there, and nothing is compared across it.</summary>
/// <param name="Period">The first one counted the new way.</param>
/// <param name="Label">Short, e.g. <c>Ny indelning 2026-07</c>.</param>
/// <param name="Series">Keys of the series it breaks; <c>null</c> for all.</param>
public sealed record ChartBreak(Period Period, string Label, IReadOnlyList<string>? Series = null)
{
    internal bool Cuts(ChartSeries series) => Series is null || Series.Contains(series.Key);

    /// <summary>For the table and for those who do not see the line, without a full stop.</summary>
    internal string Sentence(IEnumerable<ChartSeries> shown, Language language)
    {
        var names = Series is null ? [] : shown.Where(Cuts).Select(series => series.Name).ToList();
        var of = names.Count == 0 ? "" : (language == Language.English ? " for " : " för ") + ChartWords.List(names, language);
        return language == Language.English
            ? $"{Label}: figures before and after do not compare{of}" : $"{Label}: siffror före och efter går inte att jämföra{of}";
    }

    /// <summary>Indexes of the periods before which the line of a series is cut.</summary>
    internal static HashSet<int> CutsIn(IReadOnlyList<ChartBreak> breaks, ChartSeries series, IReadOnlyList<Period> periods) =>
        [.. Enumerable.Range(0, periods.Count).Where(i => breaks.Any(one => one.Period == periods[i] && one.Cuts(series)))];
}
