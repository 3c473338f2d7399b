using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts;

public enum ValueKind
{
    /// <summary>A count or another plain number.</summary>
    Number,

    /// <summary>Swedish kronor, not hundredths.</summary>
    Kronor,

    /// <summary>A share: 0.125 reads 12,5 %.</summary>
    Share,
}

/// <summary>How the values of a chart are written.</summary>
public sealed record ValueForm(ValueKind Kind, int Decimals = 0)
{
    public static readonly ValueForm Count = new(ValueKind.Number);

    public static readonly ValueForm Kronor = new(ValueKind.Kronor);

    public static readonly ValueForm Percent = new(ValueKind.Share, 1);

    /// <summary><c>1 234</c>, <c>380 000 kr</c>, <c>12,5 %</c>.</summary>
    public string Text(decimal value, Language language) => Kind switch
    {
        ValueKind.Share => NumberForm.Percent(value, Decimals, language),
        ValueKind.Kronor => Kronors(value, language) + "\u00A0kr",
        _ => NumberForm.Decimal(value, Decimals, language),
    };

    /// <summary><c>12–15</c>, with the unit once.</summary>
    public string Range(decimal low, decimal high, Language language) => Kind switch
    {
        ValueKind.Share => $"{NumberForm.Decimal(low * 100, Decimals, language)}–{Text(high, language)}",
        ValueKind.Kronor => $"{Kronors(low, language)}–{Text(high, language)}",
        _ => $"{Text(low, language)}–{Text(high, language)}",
    };

    /// <summary>A tick of an axis whose ticks stand <paramref name="step"/> apart and reach <paramref name="reach"/>; large numbers in millions.</summary>
    internal string Tick(double tick, double step, double reach, Language language)
    {
        if (Kind == ValueKind.Share) return NumberForm.Percent((decimal)tick, DecimalsOf(step * 100), language);
        if (tick == 0) return "0";
        var inMillions = reach >= 5e6;
        var number = inMillions ? NumberForm.Decimal((decimal)(tick / 1e6), DecimalsOf(step / 1e6), language) : NumberForm.Decimal((decimal)tick, DecimalsOf(step), language);
        return number + (Kind, inMillions, language) switch
        {
            (ValueKind.Number, false, _) => "",
            (ValueKind.Number, true, Language.English) => "\u00A0M",
            (ValueKind.Number, true, _) => "\u00A0mn",
            (_, false, _) => "\u00A0kr",
            (_, true, Language.English) => "\u00A0MSEK",
            _ => "\u00A0mnkr",
        };
    }

    private static string Kronors(decimal value, Language language) =>
        NumberForm.Decimal(value, decimal.IsInteger(value) ? 0 : 2, language);

    private static int DecimalsOf(double step) => step >= 0.999 ? 0 : Math.Min(8, (int)Math.Ceiling(-Math.Log10(step) - 1e-9));
}
