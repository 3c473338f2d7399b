using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Validation;

/// <summary>Which ways a row of <c>verksamhet</c> is not split: <c>A</c>, <c>alla</c>, a blank <c>kommun</c>.</summary>
[Flags]
internal enum Unsplit
{
    None = 0,
    Sex = 1,
    TargetGroup = 2,
    Municipality = 4,
}

/// <summary>What tells one row of <c>verksamhet</c> from another.</summary>
internal readonly record struct ActivityKey(
    Month Month, short District, short Indicator, short Actor, short Municipality, TargetGroup TargetGroup, Sex Sex)
{
    public static ActivityKey Of(in ActivityRow row) =>
        new(row.Month, row.District, row.Indicator, row.Actor, row.Municipality, row.TargetGroup, row.Sex);

    public Unsplit Unsplit =>
        (Sex == Sex.All ? Unsplit.Sex : 0) | (TargetGroup == TargetGroup.All ? Unsplit.TargetGroup : 0) | (Municipality == 0 ? Unsplit.Municipality : 0);

    /// <summary>The row that holds what could not be split in these ways.</summary>
    public ActivityKey Without(Unsplit ways) => this with
    {
        Sex = ways.HasFlag(Unsplit.Sex) ? Sex.All : Sex,
        TargetGroup = ways.HasFlag(Unsplit.TargetGroup) ? TargetGroup.All : TargetGroup,
        Municipality = ways.HasFlag(Unsplit.Municipality) ? (short)0 : Municipality,
    };

    public override int GetHashCode()
    {
        var where = (ulong)(uint)Month.GetHashCode() << 32 | (ulong)(ushort)District << 16 | (ushort)Indicator;
        var who = (ulong)(ushort)Actor << 32 | (ulong)(ushort)Municipality << 16 | (ulong)TargetGroup << 8 | (ulong)Sex;
        var mixed = (where * 0x9E3779B97F4A7C15 ^ who) * 0xD6E8FEB86659FD93;
        return (int)(mixed >> 32);
    }
}
