using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Figures;

/// <summary>A few indicators side by side, each with its status in words.</summary>
public sealed record KeyFigureRow(CountyFigures Figures, IReadOnlyList<IndicatorStanding> Standings)
{
    /// <summary><c>Stödsamtal, Hela länet, oktober 2026: 810 (oktober 2025: 717)</c>.</summary>
    public IEnumerable<string> Lines => Standings.Select(s =>
        $"{Figures.Say(s.Indicator.Name)}, {Figures.DistrictName(s.District)}, {Figures.Period.LongForm(Figures.Language)}: {s.Value(Figures)} ({s.Comparison(Figures)})");

    /// <summary>What is not a whole figure stands back; a word in place of one is no larger than words are.</summary>
    public static string? ClassOf(Cell cell) => cell.Status switch
    {
        CellStatus.Value or CellStatus.Zero => null,
        CellStatus.Partial when cell.Low is null => "key-figure-words",
        CellStatus.Missing or CellStatus.NotPublished or CellStatus.NotApplicable or CellStatus.NotRestatable => "key-figure-words",
        _ => "soft",
    };
}
