using System.Runtime.InteropServices;
using Npgsql;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>What each submission being published counts of an indicator by target group, sex and actor, added up while the facts pass by.</summary>
internal sealed class ActivitySplits
{
    private const short TargetGroup = 1, Sex = 2, Actor = 3;

    private readonly Dictionary<(int Submission, short Indicator, short Split, short Category), (long Low, long High)> _sums = [];

    public void Add(int submission, SortedPart rows)
    {
        foreach (ref readonly var row in rows.Rows)
        {
            Add((submission, row.Indicator, TargetGroup, (short)row.TargetGroup), row.Low, row.High);
            Add((submission, row.Indicator, Sex, (short)row.Sex), row.Low, row.High);
            Add((submission, row.Indicator, Actor, row.Actor), row.Low, row.High);
        }
    }

    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var copy = await BinaryCopy.StartAsync(connection, """
            copy smv.activity_split (submission_id, indicator_id, split, category, low, high) from stdin (format binary)
            """, cancel);
        foreach (var (key, sum) in _sums)
        {
            copy.StartTuple(6);
            copy.Int(key.Submission);
            copy.Short(key.Indicator);
            copy.Short(key.Split);
            copy.Short(key.Category);
            copy.Long(sum.Low);
            copy.Long(sum.High);
            await copy.EndTupleAsync(cancel);
        }
        await copy.CompleteAsync(cancel);
    }

    private void Add((int, short, short, short) key, int low, int high)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out _);
        sum = (sum.Low + low, sum.High + high);
    }
}
