using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

public enum PeriodGrain
{
    Month,
    Quarter,
    Year,
}

/// <summary>The one question every figure on a page, in the PDF, the API, an export or a mail is the answer to. A filter selects, its absence sums.</summary>
/// <param name="Viewer">Decides what is raw and what is as released.</param>
/// <param name="Indicators">Indicator codes.</param>
/// <param name="From">First month, included.</param>
/// <param name="To">Last month, included.</param>
public sealed record FigureQuery(Viewer Viewer, IReadOnlyList<string> Indicators, Month From, Month To)
{
    /// <summary>A district code, <c>LÄN</c> for the county's sums alone, or <c>null</c> for all districts and the county.</summary>
    public string? District { get; init; }

    /// <summary>SCB code.</summary>
    public string? Municipality { get; init; }

    /// <summary>Actor code.</summary>
    public string? Actor { get; init; }

    public TargetGroup? TargetGroup { get; init; }

    public Sex? Sex { get; init; }

    public PeriodGrain By { get; init; } = PeriodGrain.Month;

    /// <summary>The moment the figures are shown as known at; <c>null</c> for now.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    public AsOrganised AsOrganised { get; init; } = AsOrganised.Then;
}

/// <summary>A period of any grain, by its first month.</summary>
public readonly record struct Period(Month First, PeriodGrain Grain)
{
    /// <summary>The first month of it that is told of, where nothing is from before; changes what it is called, not which one it is.</summary>
    public Month? Since { get; init; }

    /// <summary>The last month of it that is told of, where it is not over; likewise.</summary>
    public Month? Until { get; init; }

    public bool Equals(Period other) => (First, Grain) == (other.First, other.Grain);

    public override int GetHashCode() => HashCode.Combine(First, Grain);

    public static Period Of(Month month, PeriodGrain grain) => grain switch
    {
        PeriodGrain.Quarter => new(new Month(month.Year, (month.Quarter - 1) * 3 + 1), grain),
        PeriodGrain.Year => new(new Month(month.Year, 1), grain),
        _ => new(month, grain),
    };

    public Month Last => First.AddMonths(Grain switch { PeriodGrain.Quarter => 2, PeriodGrain.Year => 11, _ => 0 });

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="ArgumentException">Not a period of these two centuries.</exception>
    public static Period Parse(string text)
    {
        var isQuarter = text is [_, _, _, _, '-', 'Q', >= '1' and <= '4'];
        var month = isQuarter ? $"{text[..4]}-{(text[6] - '1') * 3 + 1:00}" : text.Length == 4 ? text + "-01" : text;
        if (!Month.TryParse(month, out var first) || first.Year is < 1900 or > 2099)
            throw new ArgumentException($"'{text}' is not a period; write it like 2026-10, 2026-Q4 or 2026.");
        return new(first, isQuarter ? PeriodGrain.Quarter : text.Length == 4 ? PeriodGrain.Year : PeriodGrain.Month);
    }

    /// <summary><c>2026-10</c>, <c>2026-Q4</c> (quarter) or <c>2026</c>.</summary>
    public override string ToString() => Grain switch
    {
        PeriodGrain.Quarter => $"{First.Year:0000}-Q{First.Quarter}",
        PeriodGrain.Year => $"{First.Year:0000}",
        _ => First.ToString(),
    };
}

/// <param name="District">District code, <c>LÄN</c> for the county's sum, or <see cref="NotDivided"/>.</param>
public sealed record Figure(string District, Period Period, string Indicator, Cell Cell)
{
    /// <summary>Stands in place of a district for what was not reported by municipality, where districts are restated: the county holds it, none of them does.</summary>
    public const string NotDivided = "ej_fördelat";
}

/// <summary>The answer to a <see cref="FigureQuery"/>: a cell for each district (and the county), period and indicator asked for.</summary>
/// <param name="AsKnownAt">The moment it is true for.</param>
/// <param name="Indicators">Codes of those asked for.</param>
public sealed record FigureTable(DateTimeOffset AsKnownAt, IReadOnlyList<string> Indicators, IReadOnlyList<Figure> Figures)
{
    private readonly Dictionary<(string, Period, string), Cell> _cells = Figures.ToDictionary(f => (f.District, f.Period, f.Indicator), f => f.Cell);

    public Cell this[string district, Month month, string indicator] => this[district, new Period(month, PeriodGrain.Month), indicator];

    /// <exception cref="ArgumentException">The indicator was not asked for: no answer would be true.</exception>
    public Cell this[string district, Period period, string indicator] =>
        _cells.TryGetValue((district, period, indicator), out var cell) ? cell
            : Indicators.Contains(indicator) ? Cell.NotApplicable
            : throw new ArgumentException($"Figures of {string.Join(' ', Indicators)} were asked for, not of {indicator}.", nameof(indicator));
}
