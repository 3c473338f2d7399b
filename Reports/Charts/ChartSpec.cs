using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts;

/// <summary>What a chart says, as pure data: the same spec gives the drawing, the table beside it and the text for those who cannot see it.</summary>
public abstract record ChartSpec
{
    /// <summary>The finding, at most ten words; see <see cref="Findings"/>.</summary>
    public required string Title { get; init; }

    /// <summary>Measure, unit, period and source.</summary>
    public required string Subtitle { get; init; }

    public Language Language { get; init; }

    /// <summary>Where a chart over time begins to count something else.</summary>
    public IReadOnlyList<ChartBreak> Breaks { get; init; } = [];

    /// <summary>What happened meanwhile, marked in the periods of a chart over time.</summary>
    public IReadOnlyList<PeriodNote> Notes { get; init; } = [];

    /// <summary>Stands in for the drawing; built from the data where it is not given.</summary>
    public string? AltText { get; init; }

    /// <summary><see cref="AltText"/>, or whole sentences built from the data. Holds no figure that the drawing withholds.</summary>
    public string Description => AltText ?? string.Join(' ', DescribeParts().Append(IsEmpty ? ChartWords.Nothing.In(Language) + "." : "").Where(part => part.Length > 0));

    /// <summary>Whether there is nothing at all to draw: not even what lacks a figure.</summary>
    internal abstract bool IsEmpty { get; }

    /// <summary>The same figures as a table, one header row and a header cell first in each row.</summary>
    public abstract ChartTable ToTable();

    private protected abstract IEnumerable<string> DescribeParts();

    private protected string Say(string sv, string en) => Language == Language.English ? en : sv;
}
