using SmvInsights.Reports.Composition;

namespace SmvInsights.Dashboard.Pages.Figures;

/// <summary>A few indicators side by side, each with its status in words.</summary>
public sealed record KeyFigureRow(CountyFigures Figures, IReadOnlyList<IndicatorStanding> Standings);
