using System.Buffers.Binary;
using System.Text;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>A storage or stream of a compound file.</summary>
internal sealed record CompoundEntry(string Name, bool IsStream, byte[] Content);

/// <summary>
/// Reads the container of <c>.xls</c> files and of locked <c>.xlsx</c> files ([MS-CFB]): its directory and its streams. Chains that
/// run in circles or out of the file are broken files, not endless ones.
/// </summary>
internal sealed class CompoundFile
{
    private const uint LastSector = 0xFFFFFFFA;
    private const int HeaderLength = 512, MostFatInHeader = 109, EntryLength = 128, MiniSector = 64, MiniStreamCutoff = 4096;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly int _sector;
    private readonly List<uint> _fat = [];

    private CompoundFile(ReadOnlyMemory<byte> file)
    {
        _file = file;
        _sector = UInt16(file.Span, 30) == 12 ? 4096 : 512;
    }

    public static bool Recognise(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static IReadOnlyList<CompoundEntry> Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length < HeaderLength) throw Damaged();
        var compound = new CompoundFile(file);
        compound.ReadFat();
        return compound.ReadEntries();
    }

    private void ReadFat()
    {
        var header = _file.Span;
        var fatSectors = new List<uint>();
        for (var i = 0; i < MostFatInHeader; i++) fatSectors.Add(UInt32(header, 76 + i * 4));
        var more = UInt32(header, 68);
        for (var left = _file.Length / _sector; more < LastSector && left > 0; left--)
        {
            var sector = Sector(more).Span;
            for (var i = 0; i < _sector / 4 - 1; i++) fatSectors.Add(UInt32(sector, i * 4));
            more = UInt32(sector, _sector - 4);
        }
        foreach (var fat in fatSectors.Where(s => s < LastSector))
        {
            var sector = Sector(fat).Span;
            for (var i = 0; i < _sector; i += 4) _fat.Add(UInt32(sector, i));
        }
    }

    private List<CompoundEntry> ReadEntries()
    {
        var directory = Chain(UInt32(_file.Span, 48));
        var miniFat = Chain(UInt32(_file.Span, 60));
        var entries = new List<CompoundEntry>();
        byte[] miniStream = [];
        for (var at = 0; at + EntryLength <= directory.Length; at += EntryLength)
        {
            var entry = directory.AsSpan(at, EntryLength);
            var (type, start, size) = (entry[66], UInt32(entry, 116), UInt32(entry, 120));
            var name = Encoding.Unicode.GetString(entry[..Math.Clamp(UInt16(entry, 64) - 2, 0, 62)]);
            if (type == 5) miniStream = Chain(start);
            else if (type == 1) entries.Add(new(name, false, []));
            else if (type == 2) entries.Add(new(name, true, Cut(size < MiniStreamCutoff ? MiniChain(start, miniFat, miniStream) : Chain(start), size)));
        }
        return entries;
    }

    private byte[] Chain(uint start)
    {
        var content = new MemoryStream();
        for (var next = start; next < LastSector; next = next < _fat.Count ? _fat[(int)next] : throw Damaged())
        {
            if (content.Length > _file.Length) throw Damaged();
            content.Write(Sector(next).Span);
        }
        return content.ToArray();
    }

    private static byte[] MiniChain(uint start, byte[] miniFat, byte[] miniStream)
    {
        var content = new MemoryStream();
        for (var next = start; next < LastSector; next = UInt32(miniFat, (int)next * 4))
        {
            if (content.Length > MiniStreamCutoff || (next + 1L) * MiniSector > miniStream.Length || (next + 1L) * 4 > miniFat.Length) throw Damaged();
            content.Write(miniStream, (int)next * MiniSector, MiniSector);
        }
        return content.ToArray();
    }

    /// <summary>The last sector may be cut short by the end of the file.</summary>
    private ReadOnlyMemory<byte> Sector(uint number)
    {
        var start = (number + 1L) * _sector;
        return start >= _file.Length ? throw Damaged() : start + _sector <= _file.Length ? _file.Slice((int)start, _sector) : Padded(_file[(int)start..]);
    }

    private byte[] Padded(ReadOnlyMemory<byte> rest)
    {
        var sector = new byte[_sector];
        rest.CopyTo(sector);
        return sector;
    }

    private static byte[] Cut(byte[] content, uint size) => size < content.Length ? content[..(int)size] : content;

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static int UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static InvalidDataException Damaged() => new("The compound file is damaged.");
}
