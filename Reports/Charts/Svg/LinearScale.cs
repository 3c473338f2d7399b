namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Maps values to places along a line, with round ticks 1, 2 or 5 times a power of ten apart; always holds zero.</summary>
internal sealed class LinearScale
{
    private readonly double _low;
    private readonly double _high;
    private readonly double _from;
    private readonly double _to;

    /// <param name="low">Least value to hold.</param>
    /// <param name="high">Greatest value to hold.</param>
    /// <param name="ticks">About as many steps as wanted.</param>
    /// <param name="leastStep">1 for counts, which have no halves.</param>
    /// <param name="from">Place of the lower end.</param>
    /// <param name="to">Place of the upper end.</param>
    public LinearScale(decimal low, decimal high, int ticks, double leastStep, double from, double to)
    {
        _low = (double)Math.Min(low, 0);
        _high = (double)Math.Max(high, 0);
        IsEmpty = _high - _low < 1e-9;
        if (IsEmpty) _high = _low + Math.Max(leastStep, 1e-9);
        Step = Math.Max(RoundStep((_high - _low) / Math.Max(1, ticks)), leastStep);
        _low = -Rounded(-_low);
        _high = Rounded(_high);
        _from = from;
        _to = to;
    }

    public double Step { get; }

    /// <summary>Whether all values are zero, or there are none.</summary>
    public bool IsEmpty { get; }

    public double Reach => Math.Max(Math.Abs(_low), Math.Abs(_high));

    public IEnumerable<double> Ticks()
    {
        var first = (long)Math.Ceiling(_low / Step - 1e-6);
        var last = (long)Math.Floor(_high / Step + 1e-6);
        for (var i = first; i <= last; i++) yield return i * Step;
    }

    public double At(decimal value) => At((double)value);

    public double At(double value) => _from + (Math.Clamp(value, _low, _high) - _low) / (_high - _low) * (_to - _from);

    /// <summary>Up to the next tick, unless the data reach only a little beyond the last one.</summary>
    private double Rounded(double end)
    {
        var steps = end / Step;
        var beyond = steps - Math.Floor(steps + 1e-9);
        return steps < 0.25 || steps > 1 && beyond < 0.4 ? end : Math.Ceiling(steps - 1e-9) * Step;
    }

    private static double RoundStep(double raw)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var lead = raw / power;
        return power * (lead <= 1.0001 ? 1 : lead <= 2.0001 ? 2 : lead <= 5.0001 ? 5 : 10);
    }
}
