using System.Runtime.InteropServices;
using Npgsql;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>What each submission being published counts, whole and by target group, sex, actor and municipality, all indicators side by side; added up while the facts pass by.</summary>
internal sealed class ActivityVectors
{
    private const short Whole = 0, TargetGroup = 1, Sex = 2, Actor = 3, Municipality = 4;
    private const int Int2 = 21, Int8 = 20;

    private readonly List<(int Submission, (short Split, short Category) Key, List<Sum> Sums)> _vectors = [];
    private readonly Dictionary<(short Split, short Category), (long Low, long High)> _ofIndicator = [];
    private readonly SortedDictionary<(short Split, short Category), List<Sum>> _ofSubmission = [];

    /// <summary>Lists that have been written, for the sums to come.</summary>
    private readonly Stack<List<Sum>> _idle = [];

    private readonly record struct Sum(short Indicator, long Low, long High);

    /// <summary>How many sums there are to write.</summary>
    public int Count { get; private set; }

    public void Add(int submission, SortedPart rows)
    {
        for (int start = 0, length; start < rows.Rows.Length; start += length)
        {
            length = rows.RunAt(start, int.MaxValue);
            var run = rows.Rows.Slice(start, length);
            foreach (ref readonly var row in run)
            {
                Add((Whole, 0), row.Low, row.High);
                Add((TargetGroup, (short)row.TargetGroup), row.Low, row.High);
                Add((Sex, (short)row.Sex), row.Low, row.High);
                Add((Actor, row.Actor), row.Low, row.High);
                Add((Municipality, row.Municipality), row.Low, row.High);
            }
            foreach (var (key, (low, high)) in _ofIndicator)
            {
                if (!_ofSubmission.TryGetValue(key, out var sums)) _ofSubmission.Add(key, sums = _idle.TryPop(out var idle) ? idle : []);
                sums.Add(new(run[0].Indicator, low, high));
            }
            Count += _ofIndicator.Count;
            _ofIndicator.Clear();
        }
        foreach (var (key, sums) in _ofSubmission) _vectors.Add((submission, key, sums));
        _ofSubmission.Clear();
    }

    /// <summary>Writes the sums and forgets them.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var copy = await BinaryCopy.StartAsync(connection, """
            copy smv.activity_sum (submission_id, split, category, indicator_id, low, high) from stdin (format binary)
            """, cancel);
        foreach (var (submission, (split, category), sums) in _vectors)
        {
            Write(copy, submission, split, category, sums);
            await copy.EndTupleAsync(cancel);
            sums.Clear();
            _idle.Push(sums);
        }
        await copy.CompleteAsync(cancel);
        _vectors.Clear();
        Count = 0;
    }

    private static void Write(BinaryCopy copy, int submission, short split, short category, List<Sum> sums)
    {
        copy.StartTuple(6);
        copy.Int(submission);
        copy.Short(split);
        copy.Short(category);
        var array = copy.StartArray(Int2, sums.Count);
        foreach (var sum in sums) copy.Short(sum.Indicator);
        copy.EndArray(array);
        array = copy.StartArray(Int8, sums.Count);
        foreach (var sum in sums) copy.Long(sum.Low);
        copy.EndArray(array);
        array = copy.StartArray(Int8, sums.Count);
        foreach (var sum in sums) copy.Long(sum.High);
        copy.EndArray(array);
    }

    private void Add((short, short) key, int low, int high)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_ofIndicator, key, out _);
        sum = (sum.Low + low, sum.High + high);
    }
}
