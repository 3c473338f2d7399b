using System.Buffers;
using System.Buffers.Binary;
using Npgsql;
using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>Writes tuples in PostgreSQL's own binary COPY format, without an allocation a value. Values follow the order of the columns.</summary>
internal sealed class BinaryCopy : IAsyncDisposable
{
    /// <summary>The most bytes that one tuple may take.</summary>
    public const int LargestTuple = 128 * 1024;

    private const int PassedOnAt = 64 * 1024;
    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly DateOnly Epoch = new(2000, 1, 1);

    private readonly NpgsqlRawCopyStream _stream;
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(PassedOnAt + LargestTuple);
    private int _used;
    private bool _isComplete;

    private BinaryCopy(NpgsqlRawCopyStream stream) => _stream = stream;

    /// <param name="sql"><c>copy … from stdin (format binary)</c>.</param>
    public static async Task<BinaryCopy> StartAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        var copy = new BinaryCopy(await connection.BeginRawBinaryCopyAsync(sql, cancel));
        copy.Put(Header);
        return copy;
    }

    public void StartTuple(short columns) => PutShort(columns);

    public void Short(short value)
    {
        PutInt(sizeof(short));
        PutShort(value);
    }

    public void Int(int value)
    {
        PutInt(sizeof(int));
        PutInt(value);
    }

    public void Long(long value)
    {
        PutInt(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(_buffer.AsSpan(_used), value);
        _used += sizeof(long);
    }

    public void Date(DateOnly value) => Int(value.DayNumber - Epoch.DayNumber);

    public void Null() => PutInt(-1);

    /// <param name="value">An empty one is written as <c>null</c>.</param>
    public void Text(Utf8Text value)
    {
        if (value.IsEmpty)
        {
            Null();
            return;
        }
        PutInt(value.Utf8.Length);
        Put(value.Utf8.Span);
    }

    /// <summary>Begins an array of one dimension; its elements follow as values.</summary>
    /// <param name="elementType">The element's type in <c>pg_type</c>.</param>
    /// <returns>For <see cref="EndArray"/>.</returns>
    public int StartArray(int elementType, int elements, bool hasNulls = false)
    {
        var start = _used;
        foreach (var part in (ReadOnlySpan<int>)[0, 1, hasNulls ? 1 : 0, elementType, elements, 1]) PutInt(part);
        return start;
    }

    public void EndArray(int start) => BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(start), _used - start - sizeof(int));

    /// <summary>Ends the tuple; what has gathered goes on to the server now and then.</summary>
    public ValueTask EndTupleAsync(CancellationToken cancel) => _used < PassedOnAt ? ValueTask.CompletedTask : PassOnAsync(cancel);

    /// <summary>Must be called for the tuples to count: without it they are given up.</summary>
    public async Task CompleteAsync(CancellationToken cancel)
    {
        PutShort(-1);
        await PassOnAsync(cancel);
        await _stream.DisposeAsync();
        _isComplete = true;
    }

    public async ValueTask DisposeAsync()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        if (!_isComplete) await _stream.CancelAsync();
        await _stream.DisposeAsync();
    }

    private async ValueTask PassOnAsync(CancellationToken cancel)
    {
        await _stream.WriteAsync(_buffer.AsMemory(0, _used), cancel);
        _used = 0;
    }

    private void PutShort(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(_buffer.AsSpan(_used), value);
        _used += sizeof(short);
    }

    private void PutInt(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(_used), value);
        _used += sizeof(int);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }
}
