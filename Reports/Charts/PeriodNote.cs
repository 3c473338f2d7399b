using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts;

/// <summary>Something that happened and that readers should know of, marked in its period.</summary>
/// <param name="Text">Without a full stop.</param>
/// <param name="Series">Keys of the series it concerns; <c>null</c> for all.</param>
public sealed record PeriodNote(Period Period, string Text, IReadOnlyList<string>? Series = null)
{
    internal bool Concerns(ChartSeries series) => Series is null || Series.Contains(series.Key);

    /// <summary><c>Mars 2026: Länskonferens</c>.</summary>
    internal string Sentence(Language language) => $"{ChartWords.Capital(Period.FullName(language))}: {Text}";
}
