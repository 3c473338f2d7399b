using System.IO.Compression;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>A workbook grew past all bounds while it was unpacked.</summary>
internal sealed class UnpackedTooLargeException : Exception;

/// <summary>Counts what is unpacked, since what an archive says of its own size may be a lie.</summary>
internal sealed class UnpackedBytes
{
    private const long Most = 64L << 20;

    private long _left = Most;

    public Stream Open(ZipArchiveEntry part) => new Counted(part.Open(), this);

    private sealed class Counted(Stream packed, UnpackedBytes bytes) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        /// <exception cref="UnpackedTooLargeException">More was unpacked than any report needs.</exception>
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = packed.Read(buffer, offset, count);
            bytes._left -= read;
            return bytes._left >= 0 ? read : throw new UnpackedTooLargeException();
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) packed.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>Bytes in memory as a stream, without a copy where they are an array.</summary>
internal static class ContentStream
{
    public static MemoryStream Of(ReadOnlyMemory<byte> content) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var array)
            ? new(array.Array!, array.Offset, array.Count, writable: false)
            : new(content.ToArray(), writable: false);
}
