using System.Buffers.Binary;
using System.Text;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>Activity facts in PostgreSQL's own COPY format, sorted as their index is, without an allocation a row.</summary>
internal static class ActivityCopy
{
    private const int FixedBytes = 2 + 10 * 4 + 4 * 4 + 5 * 2;
    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public static async Task WriteAsync(
        NpgsqlConnection connection, ReportRows<ActivityRow> rows, IReadOnlyDictionary<(short, Month), int> submissions, CancellationToken cancel)
    {
        await using var copy = await connection.BeginRawBinaryCopyAsync("""
            copy smv.activity_fact (submission_id, line, indicator_id, municipality_id, actor_id, target_group, sex, low, high, comment)
            from stdin (format binary)
            """, cancel);
        await copy.WriteAsync(Header, cancel);
        var part = new List<ActivityRow>();
        var buffer = new byte[64 * 1024];
        foreach (var (key, submission) in submissions.OrderBy(s => s.Value))
        {
            part.Clear();
            part.AddRange(rows.Of(key));
            part.Sort((a, b) => a.Indicator != b.Indicator ? a.Indicator.CompareTo(b.Indicator) : a.Line.CompareTo(b.Line));
            var used = 0;
            foreach (var row in part)
            {
                if (buffer.Length - used < FixedBytes + Encoding.UTF8.GetMaxByteCount(row.Comment?.Length ?? 0))
                {
                    await copy.WriteAsync(buffer.AsMemory(0, used), cancel);
                    used = 0;
                }
                used += Write(buffer.AsSpan(used), submission, row);
            }
            await copy.WriteAsync(buffer.AsMemory(0, used), cancel);
        }
        await copy.WriteAsync(new byte[] { 0xFF, 0xFF }, cancel);
    }

    private static int Write(Span<byte> target, int submission, in ActivityRow row)
    {
        var writer = new Fields(target);
        writer.Count(10);
        writer.Int(submission);
        writer.Int(row.Line);
        writer.Short(row.Indicator);
        writer.Short(row.Municipality);
        writer.Short(row.Actor);
        writer.Short((short)row.TargetGroup);
        writer.Short((short)row.Sex);
        writer.Int(row.Low);
        writer.Int(row.High);
        writer.Text(row.Comment);
        return writer.Used;
    }

    private ref struct Fields(Span<byte> target)
    {
        private readonly Span<byte> _target = target;

        public int Used { get; private set; }

        public void Count(short fields) => PutShort(fields);

        public void Short(short value)
        {
            PutInt(2);
            PutShort(value);
        }

        public void Int(int value)
        {
            PutInt(4);
            PutInt(value);
        }

        public void Text(string? value)
        {
            if (value is null)
            {
                PutInt(-1);
                return;
            }
            var length = Encoding.UTF8.GetBytes(value, _target[(Used + 4)..]);
            PutInt(length);
            Used += length;
        }

        private void PutShort(short value)
        {
            BinaryPrimitives.WriteInt16BigEndian(_target[Used..], value);
            Used += 2;
        }

        private void PutInt(int value)
        {
            BinaryPrimitives.WriteInt32BigEndian(_target[Used..], value);
            Used += 4;
        }
    }
}
