using System.Runtime.InteropServices;
using Npgsql;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>What each submission being published counts of an indicator by target group, sex and actor, added up while the facts pass by.</summary>
internal sealed class ActivitySplits
{
    private const short TargetGroup = 1, Sex = 2, Actor = 3;

    private readonly List<Sum> _sums = [];
    private readonly Dictionary<(short Split, short Category), (long Low, long High)> _ofIndicator = [];

    private readonly record struct Sum(int Submission, short Indicator, short Split, short Category, long Low, long High);

    /// <summary>How many sums there are to write.</summary>
    public int Count => _sums.Count;

    public void Add(int submission, SortedPart rows)
    {
        for (int start = 0, length; start < rows.Rows.Length; start += length)
        {
            length = rows.RunAt(start, int.MaxValue);
            var run = rows.Rows.Slice(start, length);
            foreach (ref readonly var row in run)
            {
                Add((TargetGroup, (short)row.TargetGroup), row.Low, row.High);
                Add((Sex, (short)row.Sex), row.Low, row.High);
                Add((Actor, row.Actor), row.Low, row.High);
            }
            foreach (var (key, (low, high)) in _ofIndicator) _sums.Add(new(submission, run[0].Indicator, key.Split, key.Category, low, high));
            _ofIndicator.Clear();
        }
    }

    /// <summary>Writes the sums and forgets them.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var copy = await BinaryCopy.StartAsync(connection, """
            copy smv.activity_split (submission_id, indicator_id, split, category, low, high) from stdin (format binary)
            """, cancel);
        foreach (var sum in _sums)
        {
            copy.StartTuple(6);
            copy.Int(sum.Submission);
            copy.Short(sum.Indicator);
            copy.Short(sum.Split);
            copy.Short(sum.Category);
            copy.Long(sum.Low);
            copy.Long(sum.High);
            await copy.EndTupleAsync(cancel);
        }
        await copy.CompleteAsync(cancel);
        _sums.Clear();
    }

    private void Add((short, short) key, int low, int high)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_ofIndicator, key, out _);
        sum = (sum.Low + low, sum.High + high);
    }
}
