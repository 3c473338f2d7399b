using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>
/// Writes activity facts in blocks, part by part, sorted as their index is, and after every few parts what these add up to, so that memory does not
/// grow with the file. While the server takes one part, the next is read.
/// </summary>
internal static class ActivityCopy
{
    /// <summary>So few that a block stays in its page, and that with the longest comments it is within <see cref="BinaryCopy.LargestTuple"/>.</summary>
    private const int RowsOfBlock = 64;

    /// <summary>As many sums as are kept until they are written.</summary>
    private const int MostSums = 10_000;

    private const int Int2 = 21, Int4 = 23, Text = 25;

    private delegate short ShortOf(in ActivityRow row);

    private delegate int IntOf(in ActivityRow row);

    public static async Task WriteAsync(
        NpgsqlConnection connection, ReportRows<ActivityRow> rows, IReadOnlyDictionary<(short District, Month Month), int> submissions, CancellationToken cancel)
    {
        var (sums, vectors) = (new ActivitySums(), new ActivityVectors());
        await using var parts = ReadAheadAsync(rows, submissions.Keys).GetAsyncEnumerator(cancel);
        for (var any = await parts.MoveNextAsync(); any;)
        {
            await using (var copy = await BinaryCopy.StartAsync(connection, """
                copy smv.activity_block (submission_id, indicator_id, line, municipality_id, actor_id, target_group, sex, low, high, comment)
                from stdin (format binary)
                """, cancel))
            {
                for (; any && sums.Count + vectors.Count < MostSums; any = await parts.MoveNextAsync())
                {
                    var (key, part) = parts.Current;
                    await WriteAsync(copy, submissions[key], part, cancel);
                    sums.Add(key, submissions[key], part);
                    vectors.Add(submissions[key], part);
                }
                await copy.CompleteAsync(cancel);
            }
            await sums.WriteAsync(connection, cancel);
            await vectors.WriteAsync(connection, cancel);
        }
    }

    /// <summary>Each part in turn; the next one is read meanwhile. At most two are in memory.</summary>
    private static async IAsyncEnumerable<((short District, Month Month) Key, SortedPart Rows)> ReadAheadAsync(
        ReportRows<ActivityRow> rows, IEnumerable<(short District, Month Month)> keys)
    {
        using SortedPart first = new(), second = new();
        var (part, next) = (first, second);
        (short, Month)? current = null;
        foreach (var key in keys)
        {
            var ahead = next;
            var reading = Task.Run(() => ahead.Fill(rows.Of(key)));
            try
            {
                if (current is { } read) yield return (read, part);
            }
            finally
            {
                await reading; // nobody may use its memory before
            }
            (part, next, current) = (next, part, key);
        }
        if (current is { } last) yield return (last, part);
    }

    private static async Task WriteAsync(BinaryCopy copy, int submission, SortedPart part, CancellationToken cancel)
    {
        for (int start = 0, length; start < part.Rows.Length; start += length)
        {
            length = part.RunAt(start, RowsOfBlock);
            Write(copy, submission, part.Rows.Slice(start, length));
            await copy.EndTupleAsync(cancel);
        }
    }

    private static void Write(BinaryCopy copy, int submission, ReadOnlySpan<ActivityRow> block)
    {
        copy.StartTuple(10);
        copy.Int(submission);
        copy.Short(block[0].Indicator);
        Write(copy, block, (in ActivityRow row) => row.Line);
        Write(copy, block, (in ActivityRow row) => row.Municipality);
        Write(copy, block, (in ActivityRow row) => row.Actor);
        Write(copy, block, (in ActivityRow row) => (short)row.TargetGroup);
        Write(copy, block, (in ActivityRow row) => (short)row.Sex);
        Write(copy, block, (in ActivityRow row) => row.Low);
        Write(copy, block, (in ActivityRow row) => row.High);
        WriteComments(copy, block);
    }

    private static void Write(BinaryCopy copy, ReadOnlySpan<ActivityRow> block, IntOf value)
    {
        var array = copy.StartArray(Int4, block.Length);
        foreach (ref readonly var row in block) copy.Int(value(row));
        copy.EndArray(array);
    }

    private static void Write(BinaryCopy copy, ReadOnlySpan<ActivityRow> block, ShortOf value)
    {
        var array = copy.StartArray(Int2, block.Length);
        foreach (ref readonly var row in block) copy.Short(value(row));
        copy.EndArray(array);
    }

    private static void WriteComments(BinaryCopy copy, ReadOnlySpan<ActivityRow> block)
    {
        var any = false;
        foreach (ref readonly var row in block) any |= !row.Comment.IsEmpty;
        if (!any)
        {
            copy.Null();
            return;
        }
        var array = copy.StartArray(Text, block.Length, hasNulls: true);
        foreach (ref readonly var row in block) copy.Text(row.Comment);
        copy.EndArray(array);
    }
}
