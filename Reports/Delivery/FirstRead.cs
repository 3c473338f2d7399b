namespace SmvInsights.Reports.Delivery;

/// <summary>Does something once, and waits for it, before the first byte is read out of any of its streams.</summary>
public sealed class FirstRead(Func<Task> before)
{
    private Task? _before;

    /// <summary>Whether a byte may have left.</summary>
    public bool Happened => _before is { IsCompletedSuccessfully: true };

    /// <summary>Whether the moment has come, though it may not have passed.</summary>
    public bool Begun => _before is not null;

    public Stream Guard(byte[] content) => new GuardedStream(this, content);

    private Task BeforeAsync() => _before ??= before();

    private sealed class GuardedStream(FirstRead gate, byte[] content) : Stream
    {
        private int _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => content.Length;

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            gate.BeforeAsync().GetAwaiter().GetResult();
            var count = Math.Min(buffer.Length, content.Length - _position);
            content.AsSpan(_position, count).CopyTo(buffer);
            _position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await gate.BeforeAsync();
            return Read(buffer.Span);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
