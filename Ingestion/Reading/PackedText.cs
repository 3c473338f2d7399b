using System.IO.Compression;

namespace SmvInsights.Ingestion.Reading;

/// <summary>What stands inside a workbook or another zipped file: not read as a report, but looked through before it is kept.</summary>
internal static class PackedText
{
    private const int MostUnpacked = 64 * 1024 * 1024;

    /// <returns>The parts that could be unpacked, at most 64 MB of them; none for what is not zipped.</returns>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Unpack(ReadOnlyMemory<byte> content)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        if (!content.Span.StartsWith("PK"u8)) return parts;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray()));
            var left = MostUnpacked;
            var buffer = new byte[81_920];
            foreach (var entry in archive.Entries)
            {
                if (left == 0) break;
                parts.Add(Read(entry, left, buffer));
                left -= parts[^1].Length;
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            // a broken or encrypted archive: what was unpacked so far is all that anyone can see of it
        }
        return parts;
    }

    private static ReadOnlyMemory<byte> Read(ZipArchiveEntry entry, int most, byte[] buffer)
    {
        using var packed = entry.Open();
        using var unpacked = new MemoryStream();
        while (unpacked.Length < most && packed.Read(buffer, 0, (int)Math.Min(buffer.Length, most - unpacked.Length)) is > 0 and var count)
            unpacked.Write(buffer, 0, count);
        return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
    }
}
