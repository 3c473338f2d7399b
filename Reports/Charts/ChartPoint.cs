using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts;

/// <summary>One figure in a chart and what is known of it. What is masked, withheld or missing holds no number at all, so none can leak into a drawing.</summary>
public readonly record struct ChartPoint
{
    private readonly CellStatus _status;

    private ChartPoint(CellStatus status, decimal? low = null, decimal? high = null, int reported = 0, int expected = 0)
    {
        _status = status;
        Low = low;
        High = high;
        Reported = reported;
        Expected = expected;
    }

    public static readonly ChartPoint Missing = new(CellStatus.Missing);

    public static readonly ChartPoint Masked = new(CellStatus.Masked);

    public static readonly ChartPoint NotPublished = new(CellStatus.NotPublished);

    public static readonly ChartPoint NotApplicable = new(CellStatus.NotApplicable);

    /// <summary>A sum that lacks a part and is not released before it is whole.</summary>
    public static ChartPoint Unfinished(int reported, int expected) => new(CellStatus.Partial, reported: reported, expected: expected);

    public static readonly ChartPoint NotRestatable = new(CellStatus.NotRestatable);

    public static ChartPoint Of(decimal value) => new(value == 0 ? CellStatus.Zero : CellStatus.Value, value, value);

    public static ChartPoint Of(decimal? value) => value is { } known ? Of(known) : NotApplicable;

    public static ChartPoint Interval(decimal low, decimal high) =>
        low == high ? Of(low) : new(CellStatus.Interval, Math.Min(low, high), Math.Max(low, high));

    /// <summary>What <paramref name="reported"/> of <paramref name="expected"/> parts sum to, as a range where one of them is masked at the source.</summary>
    public static ChartPoint Partial(decimal low, decimal high, int reported, int expected) =>
        new(CellStatus.Partial, Math.Min(low, high), Math.Max(low, high), reported, expected);

    public static ChartPoint From(Cell cell) => cell switch
    {
        { Status: CellStatus.Value or CellStatus.Zero, Value: { } value } => Of(value),
        { Status: CellStatus.Interval, Low: { } low, High: { } high } => Interval(low, high),
        { Status: CellStatus.Partial, Low: { } low, High: { } high } => Partial(low, high, cell.Reported, cell.Expected),
        { Status: CellStatus.Partial, Value: { } value } => Partial(value, value, cell.Reported, cell.Expected),
        { Status: CellStatus.Partial } => Unfinished(cell.Reported, cell.Expected),
        { Status: CellStatus.Value or CellStatus.Zero or CellStatus.Interval } => Missing,
        _ => new(cell.Status),
    };

    public CellStatus Status => _status == CellStatus.Value && Low is null ? CellStatus.Missing : _status;

    /// <summary>The figure, where it is one number.</summary>
    public decimal? Value => Low == High ? Low : null;

    public decimal? Low { get; }

    public decimal? High { get; }

    public int Reported { get; }

    public int Expected { get; }

    /// <summary>Whether the figure is whole and plain.</summary>
    public bool IsPlain => Status is CellStatus.Value or CellStatus.Zero;

    /// <summary>Whether there is any number to draw.</summary>
    public bool IsShown => Low is not null;

    /// <summary>Whether there is none because it has not come in, or not all of it.</summary>
    public bool IsAwaited => Status == CellStatus.Missing || (Status == CellStatus.Partial && !IsShown);

    /// <summary>As it stands in a table: <c>48</c>, <c>12–15</c>, <c>48 (3 av 4)</c>, "ofullständig (3 av 4)", <c>..</c>, <c>.</c>, "ej inlämnad".</summary>
    public string Text(ValueForm form, Language language) => Status switch
    {
        CellStatus.Masked => ChartWords.MaskedSymbol,
        CellStatus.NotApplicable => ChartWords.NotApplicableSymbol,
        CellStatus.Missing => ChartWords.NotSubmitted.In(language),
        CellStatus.NotPublished => ChartWords.NotPublished.In(language),
        CellStatus.NotRestatable => ChartWords.NotRestatable.In(language),
        CellStatus.Partial when Expected > 0 => $"{(IsShown ? Range(form, language) : ChartWords.Unfinished.In(language))} ({ChartWords.Of(Reported, Expected, language)})",
        _ => Range(form, language),
    };

    private string Range(ValueForm form, Language language) =>
        Low == High ? form.Text(Low ?? 0, language) : form.Range(Low ?? 0, High ?? 0, language);
}
