using System.Numerics;
using System.Runtime.CompilerServices;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>The last twelve months of one series, in a ring. Months are whole numbers that grow by one a month.</summary>
internal struct SeriesWindow
{
    public const int Length = 12;

    /// <summary>Stands for a count that was masked at the source.</summary>
    public const int Masked = -1;

    /// <summary>What a masked count, 1–4, is taken for among others.</summary>
    private const int Midway = 2;

    private Ring _counts;
    private ushort _present;

    /// <summary>The latest month with a count.</summary>
    public int Newest { get; private set; }

    /// <summary>Whether the latest count came from the sender whose file is looked at.</summary>
    public bool IsOwn { get; private set; }

    public readonly int Months => BitOperations.PopCount(_present);

    /// <param name="month">Not more than a year before the newest.</param>
    public void Put(int month, int count, bool own)
    {
        AdvanceTo(month);
        _counts[month % Length] = count;
        _present |= (ushort)(1 << month % Length);
        if (month > Newest) (Newest, IsOwn) = (month, own);
    }

    /// <summary>Forgets what is no longer among the twelve months before <paramref name="month"/>, that month not included.</summary>
    public void AdvanceTo(int month)
    {
        if (month - Newest > Length) _present = 0;
        for (var passed = Newest + 1; _present != 0 && passed < month; passed++) _present &= (ushort)~(1 << passed % Length);
    }

    public readonly bool Has(int month) => month <= Newest && month > Newest - Length && (_present >> month % Length & 1) != 0;

    /// <summary>As reported, <see cref="Masked"/> included.</summary>
    public readonly int Reported(int month) => _counts[month % Length];

    public readonly int Count(int month) => Reported(month) is var count and not Masked ? count : Midway;

    /// <summary>The counts there are, in no order.</summary>
    public readonly int CopyTo(Span<int> counts)
    {
        var copied = 0;
        for (var slot = 0; slot < Length; slot++)
            if ((_present >> slot & 1) != 0) counts[copied++] = _counts[slot] == Masked ? Midway : _counts[slot];
        return copied;
    }

    [InlineArray(Length)]
    private struct Ring
    {
        private int _first;
    }
}
