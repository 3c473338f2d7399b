using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Charts;

/// <param name="Header">Its heading.</param>
/// <param name="Numeric">Whether its cells are figures, to be set flush right.</param>
public readonly record struct ChartColumn(string Header, bool Numeric);

/// <summary>The data of a chart as people read it: numbers in the form of the language, <c>0</c>, <c>..</c>, <c>.</c> and "ej inlämnad".</summary>
/// <param name="Columns">The first one holds the row headers.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
/// <param name="Notes">What the symbols in it mean; empty where none occurs.</param>
public sealed record ChartTable(
    string Caption, IReadOnlyList<ChartColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Notes)
{
    /// <summary>What traces each cell, as <see cref="Rows"/> stand; <c>null</c> where nothing does.</summary>
    public IReadOnlyList<IReadOnlyList<FigureAddress?>>? Traces { get; init; }

    /// <summary>Rows that add up those before them.</summary>
    public IReadOnlyList<int> Sums { get; init; } = [];

    public FigureAddress? TraceOf(int row, int column) => Traces is not null && row < Traces.Count && column < Traces[row].Count ? Traces[row][column] : null;
}
