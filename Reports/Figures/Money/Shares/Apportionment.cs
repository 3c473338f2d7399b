using System.Numerics;

namespace SmvInsights.Reports.Figures.Money.Shares;

/// <summary>An amount divided by shares so that the öre add up: each gets the whole öre of its part, and what is left goes one by one to the largest remainders.</summary>
public static class Apportionment
{
    /// <param name="amount">In hundredths of a krona; a correction may be below zero.</param>
    /// <param name="shares">Together the whole.</param>
    /// <returns>As many parts as there are shares, in their order; of equal remainders the earlier one gets the öre.</returns>
    /// <exception cref="ArgumentException">The shares are not the whole.</exception>
    public static IReadOnlyList<long> Of(long amount, IReadOnlyList<Share> shares)
    {
        if (!Share.IsWhole(shares)) throw new ArgumentException("The shares are not the whole.", nameof(shares));
        var size = BigInteger.Abs(amount);
        var parts = new long[shares.Count];
        var remainders = new (int At, BigInteger Left, long Of)[shares.Count];
        for (var i = 0; i < shares.Count; i++)
        {
            parts[i] = (long)BigInteger.DivRem(size * shares[i].Numerator, shares[i].Denominator, out var rest);
            remainders[i] = (i, rest, shares[i].Denominator);
        }
        var left = (int)(size - parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part));
        foreach (var (at, _, _) in remainders.Order(Comparer<(int At, BigInteger Left, long Of)>.Create(LargestFirst)).Take(left)) parts[at]++;
        return amount < 0 ? [.. parts.Select(part => -part)] : parts;
    }

    private static int LargestFirst((int At, BigInteger Left, long Of) one, (int At, BigInteger Left, long Of) other)
    {
        var byRest = (other.Left * one.Of).CompareTo(one.Left * other.Of);
        return byRest != 0 ? byRest : one.At.CompareTo(other.At);
    }
}
