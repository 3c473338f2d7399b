using Npgsql;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>The monthly summaries of what is being published: the counts of each indicator and municipality, added up while the facts pass by.</summary>
internal sealed class ActivitySums
{
    private readonly List<Sum> _sums = [];

    private readonly record struct Sum((short District, Month Month) Part, int Submission, short Indicator, short Municipality, long Low, long High, int Rows);

    /// <summary>How many sums there are to write.</summary>
    public int Count => _sums.Count;

    public void Add((short District, Month Month) part, int submission, SortedPart rows)
    {
        for (int start = 0, length; start < rows.Rows.Length; start += length)
        {
            length = rows.RunAt(start, int.MaxValue, ofMunicipality: true);
            var run = rows.Rows.Slice(start, length);
            var (low, high) = (0L, 0L);
            foreach (ref readonly var row in run) (low, high) = (low + row.Low, high + row.High);
            _sums.Add(new(part, submission, run[0].Indicator, run[0].Municipality, low, high, length));
        }
    }

    /// <summary>Writes the sums and forgets them.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var copy = await BinaryCopy.StartAsync(connection, """
            copy smv.activity_month (indicator_id, month, district_id, submission_id, municipality_id, low, high, row_count)
            from stdin (format binary)
            """, cancel);
        foreach (var sum in _sums)
        {
            copy.StartTuple(8);
            copy.Short(sum.Indicator);
            copy.Date(sum.Part.Month.FirstDay);
            copy.Short(sum.Part.District);
            copy.Int(sum.Submission);
            copy.Short(sum.Municipality);
            copy.Long(sum.Low);
            copy.Long(sum.High);
            copy.Int(sum.Rows);
            await copy.EndTupleAsync(cancel);
        }
        await copy.CompleteAsync(cancel);
        _sums.Clear();
    }
}
