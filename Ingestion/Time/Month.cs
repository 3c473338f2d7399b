using System.Globalization;

namespace SmvInsights.Ingestion.Time;

/// <summary>A calendar month, the period every figure is about.</summary>
public readonly record struct Month : IComparable<Month>
{
    private readonly int _index;

    /// <param name="year">1–9999.</param>
    /// <param name="number">1–12.</param>
    public Month(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        _index = year * 12 + number - 1;
    }

    private Month(int index) => _index = index;

    public int Year => _index / 12;

    public int Number => _index % 12 + 1;

    public int Quarter => (Number - 1) / 3 + 1;

    public DateOnly FirstDay => new(Year, Number, 1);

    public DateOnly LastDay => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    public Month AddMonths(int months) => new(_index + months);

    /// <summary>Months from <paramref name="earlier"/> to this one; negative when this is the earlier.</summary>
    public int Since(Month earlier) => _index - earlier._index;

    /// <summary>All months from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static IEnumerable<Month> Range(Month first, Month last)
    {
        for (var month = first; month.CompareTo(last) <= 0; month = month.AddMonths(1)) yield return month;
    }

    /// <summary>Reads the stored form <c>2026-10</c> and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Month month)
    {
        month = default;
        if (text.Length != 7 || text[4] != '-') return false;
        if (!int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (!int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (year < 1 || number is < 1 or > 12) return false;
        month = new Month(year, number);
        return true;
    }

    public int CompareTo(Month other) => _index.CompareTo(other._index);

    public static bool operator <(Month left, Month right) => left._index < right._index;

    public static bool operator >(Month left, Month right) => left._index > right._index;

    public static bool operator <=(Month left, Month right) => left._index <= right._index;

    public static bool operator >=(Month left, Month right) => left._index >= right._index;

    /// <summary>The stored form, <c>2026-10</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}
