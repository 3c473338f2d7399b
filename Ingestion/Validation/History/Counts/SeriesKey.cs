using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>What tells one series of a district from another, in eight bytes; <c>CountHistory.sql</c> packs it in the same way.</summary>
internal readonly record struct SeriesKey(long Packed)
{
    public static SeriesKey Of(in ActivityRow row) => new(
        (long)row.Indicator << 48 | (long)row.Municipality << 32 | (long)row.Actor << 16 | (long)row.TargetGroup << 8 | (long)row.Sex);

    public short Indicator => (short)(Packed >> 48);

    /// <summary>0 where not split.</summary>
    public short Municipality => (short)(Packed >> 32);

    public short Actor => (short)(Packed >> 16);

    public TargetGroup TargetGroup => (TargetGroup)(byte)(Packed >> 8);

    public Sex Sex => (Sex)(byte)Packed;

    public override int GetHashCode() => (int)((ulong)Packed * 0x9E3779B97F4A7C15 >> 32);
}
